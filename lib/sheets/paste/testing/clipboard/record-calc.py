"""Builds so-lieu-quy-4.xlsx with LibreOffice Calc and records what Calc puts on the X clipboard when it is copied.

    apt-get install --no-install-recommends libreoffice-calc python3-uno xvfb xclip
    for locale in en-US vi-VN; do xvfb-run -a /usr/bin/python3 record-calc.py $locale; done

The workbook is built by the first run, which must be the English one, and kept. Each run starts its own office with its own profile in that locale, opens the workbook, selects a range, sends
.uno:Copy as Ctrl+C does, and asks the clipboard owner for text/plain and text/html with xclip.
"""
import pathlib
import shutil
import subprocess
import sys
import tempfile
import time

import uno
from com.sun.star.beans import PropertyValue

HERE = pathlib.Path(__file__).parent
BOOK = HERE / "so-lieu-quy-4.xlsx"
PIPE = "uno:pipe,name=so-chi-tieu-record;urp;StarOffice.ComponentContext"
WHOLE, TENTH, HUNDREDTH, DASH = "#,##0", "#,##0.0", "#,##0.00", '#,##0.0;-#,##0.0;"-"'

# One text = a heading of a lĩnh vực; else name, unit, figure, denominator, number format. Money is lũy kế từ đầu năm.
ROWS = [
    ("Ngân sách, đầu tư",),
    ("Tổng thu ngân sách nhà nước trên địa bàn", "triệu đồng", 74985, None, WHOLE),
    ("Thu nội địa (trừ tiền sử dụng đất)", "triệu đồng", 39619, None, WHOLE),
    ("Thu tiền sử dụng đất", "triệu đồng", 24735, None, WHOLE),
    ("Thu phí, lệ phí", "triệu đồng", 4221, None, WHOLE),
    ("Tổng thu ngân sách xã (gồm bổ sung cấp trên)", "triệu đồng", 131730, None, WHOLE),
    ("Tổng chi ngân sách xã", "triệu đồng", 126575, None, WHOLE),
    ("Chi thường xuyên", "triệu đồng", 89930, None, WHOLE),
    ("Chi đầu tư phát triển", "triệu đồng", 32845, None, WHOLE),
    ("Tỷ lệ giải ngân vốn đầu tư công", "%", 23650, 31200, WHOLE),
    ("Tỷ lệ giải ngân vốn các chương trình mục tiêu quốc gia", "%", 7012, 8200, WHOLE),
    ("Đất đai, xây dựng, môi trường",),
    ("Cấp giấy chứng nhận quyền sử dụng đất lần đầu", "giấy", 124, None, WHOLE),
    ("Diện tích cấp giấy chứng nhận lần đầu", "ha", 13.5, None, TENTH),
    ("Tỷ lệ diện tích cần cấp giấy chứng nhận\nđã được cấp", "%", 8133.5, 9350, TENTH),
    ("Hồ sơ đăng ký biến động, chuyển mục đích đã giải quyết", "hồ sơ", 512, None, WHOLE),
    ("Tỷ lệ thửa đất được làm sạch dữ liệu", "%", 21340, 24500, WHOLE),
    ("Vụ vi phạm đất đai, trật tự xây dựng phát hiện", "vụ", 4, None, WHOLE),
    ("Tỷ lệ vụ vi phạm đất đai, trật tự xây dựng đã xử lý", "%", 3, 4, WHOLE),
    ("Tỷ lệ bàn giao mặt bằng các dự án", "%", 15.2, 18.5, TENTH),
    ("Tỷ lệ rác thải sinh hoạt được thu gom, xử lý", "%", 17.9, 19.2, TENTH),
    ("Tỷ lệ che phủ rừng", "%", 42.6, None, TENTH),
    ("Công bố quy hoạch chung xã", "hoàn thành", "x", None, WHOLE),
    ("Kinh tế, nông nghiệp",),
    ("Tốc độ tăng giá trị sản xuất", "%", "chưa tổng hợp", None, WHOLE),
    ("Tổng giá trị sản phẩm trên địa bàn", "tỷ đồng", 2148.7, None, TENTH),
    ("Thu nhập bình quân đầu người", "triệu đồng/người/năm", 64.3, None, TENTH),
    ("Diện tích gieo trồng cây hằng năm", "ha", 205, None, WHOLE),
    ("Sản lượng lương thực có hạt", "tấn", 1250, None, WHOLE),
    ("Diện tích cây lâu năm chủ lực", "ha", 8450, None, WHOLE),
    ("Diện tích tái canh, chuyển đổi cây trồng", "ha", 0, None, DASH),
    ("Diện tích sản xuất ứng dụng công nghệ cao, có chứng nhận", "ha", 312.5, None, TENTH),
    ("Tổng đàn gia súc", "con", 6415, None, WHOLE),
]


def option(name, value):
    return PropertyValue(Name=name, Value=value)


def start_office(locale, profile):
    """The locale decides how Calc shows numbers; the workbook itself stores them without one."""
    (profile / "user").mkdir(parents=True)
    (profile / "user" / "registrymodifications.xcu").write_text(
        '<?xml version="1.0" encoding="UTF-8"?>'
        '<oor:items xmlns:oor="http://openoffice.org/2001/registry"><item oor:path="/org.openoffice.Setup/L10N">'
        f'<prop oor:name="ooSetupSystemLocale" oor:op="fuse"><value>{locale}</value></prop></item></oor:items>',
        encoding="utf-8",
    )
    return subprocess.Popen(
        ["soffice", f"-env:UserInstallation={profile.as_uri()}", "--norestore", "--nologo", "--nodefault",
         f"--accept={PIPE.removeprefix('uno:').removesuffix('StarOffice.ComponentContext')}"]
    )


def connect():
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
    for _ in range(120):
        try:
            return resolver.resolve(PIPE)
        except Exception:  # the office is still starting
            time.sleep(0.5)
    raise SystemExit("office did not start")


def build(desktop):
    book = desktop.loadComponentFromURL("private:factory/scalc", "_blank", 0, ())
    sheet = book.Sheets.getByIndex(0)
    sheet.Name = "Quý IV"
    # No locale of its own: the workbook then says "#,##0" and each office shows it in its own way.
    own = uno.createUnoStruct("com.sun.star.lang.Locale")
    for column, head in enumerate(("STT", "Chỉ tiêu", "ĐVT", "Quý IV/2026", "Trên tổng số")):
        sheet.getCellByPosition(column, 0).String = head
    number = 0
    for line, row in enumerate(ROWS, start=1):
        if len(row) == 1:
            sheet.getCellByPosition(1, line).String = row[0]
            continue
        number += 1
        name, unit, figure, denominator, number_format = row
        sheet.getCellByPosition(0, line).Value = number
        sheet.getCellByPosition(1, line).String = name
        sheet.getCellByPosition(2, line).String = unit
        for column, value in ((3, figure), (4, denominator)):
            cell = sheet.getCellByPosition(column, line)
            if isinstance(value, str):
                cell.String = value
            elif value is not None:
                key = book.NumberFormats.queryKey(number_format, own, False)
                cell.NumberFormat = key if key >= 0 else book.NumberFormats.addNew(number_format, own)
                cell.Value = value
    book.storeToURL(BOOK.as_uri(), (option("FilterName", "Calc MS Excel 2007 XML"),))
    book.close(True)


def record(desktop, dispatcher, name, cells):
    book = desktop.loadComponentFromURL(BOOK.as_uri(), "_blank", 0, ())
    controller = book.CurrentController
    controller.select(book.Sheets.getByIndex(0).getCellRangeByName(cells))
    dispatcher.executeDispatch(controller.Frame, ".uno:Copy", "", 0, ())
    time.sleep(1)
    for target, ending in (("text/plain;charset=utf-8", "txt"), ("text/html", "html.txt")):
        got = subprocess.run(
            ["xclip", "-o", "-selection", "clipboard", "-t", target], capture_output=True, check=True, timeout=30
        )
        (HERE / f"{name}.{ending}").write_bytes(got.stdout)
    print(name, subprocess.run(["xclip", "-o", "-selection", "clipboard", "-t", "TARGETS"],
                               capture_output=True, text=True, check=True).stdout.split())
    book.close(True)


def main(locale):
    profile = pathlib.Path(tempfile.mkdtemp())
    office = start_office(locale, profile)
    try:
        context = connect()
        desktop = context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
        dispatcher = context.ServiceManager.createInstanceWithContext("com.sun.star.frame.DispatchHelper", context)
        if not BOOK.exists():
            if locale != "en-US":
                raise SystemExit("the number formats are written in English: build with en-US first")
            build(desktop)
        last = len(ROWS) + 1
        record(desktop, dispatcher, f"calc-{locale}-table", f"A1:E{last}")
        record(desktop, dispatcher, f"calc-{locale}-column", f"D3:D{10}")
        desktop.terminate()
        office.wait(30)
    finally:
        office.kill()
        shutil.rmtree(profile, ignore_errors=True)


main(sys.argv[1])
