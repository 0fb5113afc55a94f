import { Fragment } from "react";
import { formatFigure } from "@/lib/format/numbers";
import { romanQuarter } from "@/lib/format/roman";
import { recorderWords } from "@/lib/indicators/supply";
import { isTypedTotal, TYPED_TOTAL } from "@/lib/party-cell-meetings/meeting-indicators";
import { cellWords } from "@/lib/sheets/cell-words";
import { listWarnedRows } from "@/lib/sheets/checks/warned-rows";
import { previousHead, rowFigures } from "@/lib/sheets/entry-form";
import type { CellFile } from "@/lib/sheets/evidence/cell-file";
import { rowTotals } from "@/lib/sheets/row-totals";
import type { CellChange, Sheet } from "@/lib/sheets/sheet";
import type { SheetRow } from "@/lib/sheets/sheet-row";
import { PointBox } from "./point-cells";
import { SheetRowDetail } from "./sheet-row-detail";
import { WrittenFigure } from "./written-figure";
import "./entry-table.css";
import "./sheet-table.css";

type SheetTableProps = {
  sheet: Sheet;
  /** The reviewer may point at cells while returning the sheet: a box on each row. */
  pointing?: boolean;
  /** Minh chứng of all cells, where the page shows them. */
  files?: readonly CellFile[];
};

/** A sheet that can only be read: submitted, approved, locked, or seen by someone who does not enter. */
export function SheetTable({ sheet, pointing = false, files = [] }: SheetTableProps) {
  const warned = new Map(listWarnedRows(sheet).map((each) => [each.row.indicator.id, each.warnings]));
  const heads = ["KH năm", "Cùng kỳ", previousHead(sheet), `Quý ${romanQuarter(sheet.quarter)}`, "Lũy kế", "% KH"];
  return (
    <div className="entry entry-locked">
      <div className="card !p-0">
        <table className="data-table entry-table">
          <caption className="sr-only">
            Phiếu số liệu quý {romanQuarter(sheet.quarter)}/{sheet.year}, {sheet.unit.name}
          </caption>
          <thead>
            <tr>
              <th scope="col" className="entry-head">
                Chỉ tiêu
              </th>
              <th scope="col" className="entry-head">
                ĐVT
              </th>
              {heads.map((head) => (
                <th key={head} scope="col" className="entry-head num">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          {sheet.groups.map((group) => (
            <tbody key={group.id}>
              <tr className="group-row">
                <th scope="rowgroup" colSpan={8}>
                  {group.name}
                </th>
              </tr>
              {sheet.rows
                .filter((row) => row.indicator.groupId === group.id)
                .map((row) => (
                  <Fragment key={row.indicator.id}>
                    <ReadRow
                      row={row}
                      sheet={sheet}
                      pointing={pointing}
                      change={sheet.changes?.find((each) => each.indicatorId === row.indicator.id)}
                    />
                    <SheetRowDetail
                      row={row}
                      sheet={sheet}
                      warnings={warned.get(row.indicator.id) ?? []}
                      files={files.filter((file) => file.indicatorId === row.indicator.id)}
                    />
                  </Fragment>
                ))}
            </tbody>
          ))}
        </table>
      </div>
    </div>
  );
}

type ReadRowProps = { row: SheetRow; sheet: Sheet; pointing: boolean; change: CellChange | undefined };

function ReadRow({ row, sheet, pointing, change }: ReadRowProps) {
  const { indicator, cell } = row;
  const pointed = sheet.pointedCells.includes(indicator.id);
  const figures = rowFigures(row);
  const totals = rowTotals(row, sheet.quarter, cell.value);
  return (
    <tr className="entry-row">
      <th scope="row" className="entry-name">
        {indicator.name}
        <span className="entry-unit-inline"> ({indicator.unitOfMeasure})</span>
        {pointing ? <PointBox indicatorId={indicator.id} name={indicator.name} /> : null}
      </th>
      <td className="entry-unit text-muted">{indicator.unitOfMeasure}</td>
      <td className="num" data-label="KH năm">
        {figures.plan}
        {figures.planOfCommune ? <span className="sub">của xã</span> : null}
      </td>
      <td className="num text-muted" data-label="Cùng kỳ">
        {figures.samePeriod}
        {figures.samePeriodNote === "" ? null : <span className="sub">{figures.samePeriodNote}</span>}
      </td>
      <td className="num text-muted" data-label={previousHead(sheet)}>
        {figures.previous}
      </td>
      <td
        className={`num entry-read ${pointed ? "entry-read-pointed" : ""}`}
        data-label={`Quý ${romanQuarter(sheet.quarter)}`}
      >
        <WrittenFigure value={cell.value} certainty={cell.certainty} indicator={indicator} />
        {cell.computedFrom === null ? null : <span className="sub whitespace-normal">{cell.computedFrom}</span>}
        {isTypedTotal(indicator, cell.value, cell.computedFrom !== null) ? (
          <span className="sub">{TYPED_TOTAL}</span>
        ) : null}
        {pointed ? <span className="sub text-at-risk">↩ cần xem lại</span> : null}
        {cell.supply ? <span className="sub whitespace-normal">{writtenBy(cell)}</span> : null}
        {change ? (
          <span className="sub text-behind">trước: {cellWords(change.before.value, change.before.certainty)}</span>
        ) : null}
      </td>
      <td className="num" data-label="Lũy kế">
        {formatFigure(totals.cumulative, indicator)}
        {totals.asOf ? <span className="sub">quý {romanQuarter(totals.asOf)}</span> : null}
      </td>
      <td className="num entry-percent" data-label="% KH">
        {totals.percent}
        {totals.inPoints ? <span className="sub">điểm %</span> : null}
      </td>
    </tr>
  );
}

/** Both names where the figure was typed on behalf of the unit. */
function writtenBy({ recordedByName, supply }: SheetRow["cell"]): string {
  return recorderWords(recordedByName ?? "Văn phòng", supply);
}
