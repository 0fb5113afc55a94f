"""Makes golden.xlsx: inputs and, computed by LibreOffice, everything the program has to say about them.

    python3 db/testing/golden/make_golden.py

Every expected value is a spreadsheet formula over the input sheets, written from design §3 and reference/domain.md;
nothing of the program's own arithmetic is used. LibreOffice (soffice) computes the formulas; open the file in it, or in
Excel, to follow any of them. Needs Python 3.11 and soffice, no package.
"""

import re
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path
from xml.sax.saxutils import escape

sys.path.insert(0, str(Path(__file__).parent))
import expected  # noqa: E402
import inputs  # noqa: E402
import texts  # noqa: E402
from sheet import Sheet  # noqa: E402

OUT = Path(__file__).with_name("golden.xlsx")


def input_sheets():
    units = Sheet("don_vi", ["code", "kind", "name", "validFrom", "validTo", "mergedInto"])
    units.rows = [list(each) for each in inputs.UNITS]
    excused = Sheet("mien", ["unit", "year", "quarter"])
    excused.rows = [list(each) for each in inputs.EXCUSED]
    given = Sheet("giao", ["indicator", "unit", "fromQuarter", "toQuarter"])
    for indicator in inputs.INDICATORS:
        for unit, first, last in inputs.PATTERNS.get(indicator["pattern"], []):
            given.rows.append([indicator["code"], unit, first, "" if last is None else last])
    fields = ["code", "group", "name", "unit", "decimals", "direction", "period", "units", "percent", "frequency"]
    catalogue = Sheet("chi_tieu", [*fields, "parent", "mode", "headline", "sortOrder"])
    for number, each in enumerate(inputs.INDICATORS, 1):
        row = [each[field] for field in [*fields, "parent", "mode"]]
        catalogue.rows.append([*row, 1 if each["headline"] else 0, number])
    groups = Sheet("linh_vuc", ["code", "name"])
    groups.rows = [list(each) for each in inputs.GROUPS]
    limits = Sheet("nguong", ["onCourse", "behind", "aboutTolerance"])
    limits.rows = [[0.95, 0.8, 0.05]]
    return [units, excused, given, catalogue, groups, limits]


def plan_sheet():
    head = "indicator basis effectiveOn comparator planned upper baseline q1 q2 q3 q4 document line".split()
    plans = Sheet("ke_hoach", head)
    for code, basis, day, comparator, planned, upper, baseline, quarters, document in inputs.PLANS:
        row = [code, basis, day, comparator, planned, upper, baseline, *(quarters or [""] * 4), document, "=ROW()"]
        plans.rows.append(["" if each is None else each for each in row])
    return plans


def figure_sheet():
    head = "indicator unit year quarter kind value numerator denominator reason certainty".split()
    figures = Sheet("so_lieu", [*head, "excused", "key", "given", "predecessor", "text"])
    for (code, unit, year, quarter), cell in inputs.cells().items():
        n = len(figures.rows) + 2
        figures.rows.append(
            [
                code, unit, year, quarter, *["" if each is None else each for each in cell],
                f"=COUNTIFS(mien!A:A,B{n},mien!B:B,C{n},mien!C:C,D{n})",
                f'=A{n}&"|"&C{n}&"|"&D{n}',
                f'=IF(OR(E{n}="value",E{n}="rate",E{n}="nothing-arose"),1,0)',
                f'=COUNTIFS(don_vi!A:A,B{n},don_vi!B:B,"predecessor")',
                "=" + texts.unit_figure(inputs.BY_CODE[code], n),
            ]
        )
    return figures


def column_name(index):
    name = ""
    while index >= 0:
        name = chr(65 + index % 26) + name
        index = index // 26 - 1
    return name


def cell_xml(reference, given):
    if given == "" or given is None:
        return ""
    if isinstance(given, str) and given.startswith("="):
        return f'<c r="{reference}"><f>{escape(given[1:])}</f></c>'
    if isinstance(given, str):
        return f'<c r="{reference}" t="inlineStr"><is><t xml:space="preserve">{escape(given)}</t></is></c>'
    return f'<c r="{reference}"><v>{given}</v></c>'


def sheet_xml(sheet):
    rows = []
    for number, row in enumerate([sheet.head, *sheet.rows], 1):
        cells = "".join(cell_xml(f"{column_name(i)}{number}", given) for i, given in enumerate(row))
        rows.append(f'<row r="{number}">{cells}</row>')
    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    return f'<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="{main}"><sheetData>{"".join(rows)}</sheetData></worksheet>'


def write(path, sheets):
    """The plainest workbook there is: no styles, no values behind the formulas."""
    package = "http://schemas.openxmlformats.org/package/2006"
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    kind = "application/vnd.openxmlformats-officedocument.spreadsheetml"
    head = '<?xml version="1.0" encoding="UTF-8"?>'
    numbered = list(enumerate(sheets, 1))
    types = "".join(
        f'<Override PartName="/xl/worksheets/sheet{n}.xml" ContentType="{kind}.worksheet+xml"/>' for n, _ in numbered
    )
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as out:
        out.writestr(
            "[Content_Types].xml",
            f'{head}<Types xmlns="{package}/content-types">'
            '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            f'<Override PartName="/xl/workbook.xml" ContentType="{kind}.sheet.main+xml"/>{types}</Types>',
        )
        out.writestr(
            "_rels/.rels",
            f'{head}<Relationships xmlns="{package}/relationships">'
            f'<Relationship Id="r1" Type="{office}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        )
        listed = "".join(f'<sheet name="{s.name}" sheetId="{n}" r:id="r{n}"/>' for n, s in numbered)
        out.writestr(
            "xl/workbook.xml",
            f'{head}<workbook xmlns="{main}" xmlns:r="{office}"><sheets>{listed}</sheets></workbook>',
        )
        links = "".join(
            f'<Relationship Id="r{n}" Type="{office}/worksheet" Target="worksheets/sheet{n}.xml"/>' for n, _ in numbered
        )
        out.writestr(
            "xl/_rels/workbook.xml.rels",
            f'{head}<Relationships xmlns="{package}/relationships">{links}</Relationships>',
        )
        for n, sheet in numbered:
            out.writestr(f"xl/worksheets/sheet{n}.xml", sheet_xml(sheet))


def pack(computed):
    """The computed file without what says nothing, as small as zip makes it, and the same bytes for the same content."""
    with zipfile.ZipFile(computed) as made, zipfile.ZipFile(OUT, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as out:
        for name in made.namelist():
            if name.startswith("docProps"):
                continue
            part = made.read(name).decode()
            if name.startswith("xl/worksheets/"):
                part = re.sub(r' (s="0"|aca="false"|customFormat="false"|hidden="false")', "", part)
                part = re.sub(r' (customHeight="false"|outlineLevel="0"|collapsed="false"|ht="[0-9.]+")', "", part)
            if name in ("_rels/.rels", "[Content_Types].xml"):
                part = re.sub(r'<(Relationship|Override) [^>]*docProps/[^>]*/>', "", part)
            out.writestr(zipfile.ZipInfo(name, (2026, 1, 1, 0, 0, 0)), part, zipfile.ZIP_DEFLATED, 9)


def main():
    quarters = expected.quarter_sheet()
    told = expected.expected_sheet(quarters)
    sheets = [*input_sheets(), plan_sheet(), figure_sheet(), quarters, told, expected.count_sheet(told)]
    sheets.append(expected.trap_sheet(told))
    with tempfile.TemporaryDirectory() as folder:
        written = Path(folder) / "golden.xlsx"
        write(written, sheets)
        out = Path(folder) / "computed"
        command = ["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless"]
        subprocess.run([*command, "--convert-to", "xlsx", "--outdir", str(out), str(written)], check=True)
        pack(out / "golden.xlsx")
    print(OUT, OUT.stat().st_size, "bytes,", sum(len(s.rows) for s in sheets), "rows")


main()
