import type { ReactNode } from "react";
import { Card } from "@/app/_ui/card";
import { Link } from "@/app/_ui/link";
import { ScrollRegion } from "@/app/_ui/scroll-region";
import { SheetStateBadge } from "@/app/_ui/sheet-state-badge";
import { cellText } from "@/lib/charts/cell-text";
import { isUnsettled } from "@/lib/explanations/explanation";
import { standingWords } from "@/lib/explanations/labels";
import { formatInstant } from "@/lib/format/dates";
import { formatQuarter } from "@/lib/format/periods";
import type { CellValue, Origin } from "@/lib/indicators/figure";
import type { ApprovedCell, UnitOrigin } from "@/lib/indicators/figure-origin";
import type { Indicator } from "@/lib/indicators/indicator";
import { CERTAINTY_LABELS, withQualifier } from "@/lib/indicators/labels";
import { recorderWords, supplyWords } from "@/lib/indicators/supply";
import { isTypedTotal, TYPED_TOTAL } from "@/lib/party-cell-meetings/meeting-indicators";
import type { IndicatorView } from "./load";

/** Where one figure comes from: each unit's share, who entered it, who approved it, and what it was before. */
export function OriginPanel({ model }: { model: IndicatorView }) {
  const { origin, result, view } = model;
  if (!origin) return null;
  const { indicator } = result;
  const { quarter } = origin;
  const when = quarter === 0 ? `năm ${view.year}` : `${formatQuarter(quarter).replace("Quý", "quý")}/${view.year}`;
  const hasEarlier = origin.units.some((unit) => unit.earlier.length > 0);
  const isEntered = view.choice.scope === "entered" && quarter !== 0;
  const isSum = indicator.parentMode === "sum-of-parts";
  return (
    <Card
      id="nguon-goc"
      title={`Nguồn gốc số liệu ${when}`}
      subtitle={indicator.unitOfMeasure}
      actions={
        <Link className="link text-sm" href={`/indicators/${indicator.code}?${view.query}#theo-quy`}>
          Đóng
        </Link>
      }
    >
      {isSum ? (
        <p className="mb-2 text-sm text-muted">Số của chỉ tiêu này là tổng của các chỉ tiêu nêu ở mục "Trong đó".</p>
      ) : null}
      {origin.units.length === 0 ? (
        <p className="text-muted">Không có đơn vị nào được giao báo cáo chỉ tiêu này trong kỳ.</p>
      ) : (
        <ScrollRegion label={`Nguồn gốc số liệu ${when}`}>
          <table className="data-table min-w-[42rem]">
            <caption className="sr-only">
              Từng đơn vị: số đã duyệt, người nhập, người duyệt{isEntered ? ", số chưa duyệt" : ""}, số trước đó
            </caption>
            <thead>
              <tr>
                <th scope="col">Đơn vị</th>
                <th scope="col" className="num">
                  Số đã duyệt
                </th>
                <th scope="col">Người nhập</th>
                <th scope="col">Người duyệt</th>
                {isEntered ? <th scope="col">Số chưa duyệt</th> : null}
                {hasEarlier ? <th scope="col">Trước đó</th> : null}
                <th scope="col">Phiếu</th>
              </tr>
            </thead>
            <tbody>
              {origin.units.map((unit) => (
                <UnitRow
                  key={unit.unitId}
                  unit={unit}
                  indicator={indicator}
                  sheet={
                    quarter !== 0 && model.mayOpenSheet(unit.unitId)
                      ? `/sheets/${unit.unitId}/${view.year}-Q${quarter}`
                      : null
                  }
                  hasSheet={quarter !== 0}
                  showEarlier={hasEarlier}
                  showWorking={isEntered}
                  explanation={<UnitExplanation model={model} unit={unit} />}
                />
              ))}
            </tbody>
          </table>
        </ScrollRegion>
      )}
    </Card>
  );
}

type UnitRowProps = {
  unit: UnitOrigin;
  indicator: Indicator;
  sheet: string | null;
  hasSheet: boolean;
  showEarlier: boolean;
  showWorking: boolean;
  explanation: ReactNode;
};

function UnitRow({ unit, indicator, sheet, hasSheet, showEarlier, showWorking, explanation }: UnitRowProps) {
  const { approved, earlier } = unit;
  return (
    <tr>
      <th scope="row">
        {unit.unitName}
        {unit.predecessor ? <span className="sub">đơn vị cũ</span> : null}
        {explanation}
      </th>
      <td className="num font-semibold">
        {approved ? withQualifier(approved.qualifier, cellText(approved.cell, indicator)) : ""}
        {approved?.certainty === "estimated" ? (
          <span className="sub font-normal">{CERTAINTY_LABELS.estimated}</span>
        ) : null}
      </td>
      {approved ? (
        <Approved approved={approved} indicator={indicator} />
      ) : (
        <td colSpan={2} className="text-muted">
          chưa có số đã duyệt
        </td>
      )}
      {showWorking ? <Working unit={unit} indicator={indicator} /> : null}
      {showEarlier ? (
        <td className="text-muted">
          {earlier.map((version) => (
            <span key={version.approvedAt} className="block">
              {cellText(version.cell, indicator)} <span className="sub">duyệt {formatInstant(version.approvedAt)}</span>
            </span>
          ))}
        </td>
      ) : null}
      <td>
        {hasSheet ? <SheetStateBadge state={unit.sheetState} /> : null}
        {sheet ? (
          <Link className="link sub" href={sheet}>
            Mở phiếu<span className="sr-only"> của {unit.unitName}</span>
          </Link>
        ) : null}
      </td>
    </tr>
  );
}

function Approved({ approved, indicator }: { approved: ApprovedCell; indicator: Indicator }) {
  const { cell, origin, source, recordedBy, supply, approvedBy } = approved;
  return (
    <>
      <td>
        {recordedBy ?? (origin === "meetings" ? source : "Nhập khi lập hệ thống")}
        {supply ? <span className="sub">nhập thay, {supplyWords(supply)}</span> : null}
        <TypedTotal indicator={indicator} cell={cell} origin={origin} />
        <span className="sub">{formatInstant(approved.recordedAt)}</span>
        {origin === "illustrative" ? <span className="sub">◌ số liệu minh họa</span> : null}
        {origin === "published" && source ? <span className="sub">Nguồn: {source}</span> : null}
      </td>
      <td>
        {approvedBy ?? "Chốt trước hệ thống"}
        <span className="sub">{formatInstant(approved.approvedAt)}</span>
      </td>
    </>
  );
}

/** Of a figure of cell meetings that comes from no record. */
function TypedTotal({ indicator, cell, origin }: { indicator: Indicator; cell: CellValue; origin: Origin }) {
  return isTypedTotal(indicator, cell, origin === "meetings") ? <span className="sub">{TYPED_TOTAL}</span> : null;
}

/** What stands on the sheet now and moves no approved figure yet. */
function Working({ unit: { working }, indicator }: { unit: UnitOrigin; indicator: Indicator }) {
  if (working === null) return <td />;
  const { cell, certainty, supply, recordedBy, recordedAt } = working;
  return (
    <td>
      <b className="tabular-nums">{cell.kind === "blank" ? "xóa trống" : cellText(cell, indicator)}</b>
      {certainty === "estimated" ? <span className="sub">{CERTAINTY_LABELS.estimated}</span> : null}
      <span className="sub">
        {recordedBy === null
          ? working.origin === "meetings"
            ? "Tính từ kỳ sinh hoạt"
            : "Nhập khi lập hệ thống"
          : recorderWords(recordedBy, supply)}
        , {formatInstant(recordedAt)}
      </span>
      <TypedTotal indicator={indicator} cell={cell} origin={working.origin} />
      {working.origin === "illustrative" ? <span className="sub">◌ số liệu minh họa</span> : null}
    </td>
  );
}

/** What was asked about this very figure, or the way to ask. */
function UnitExplanation({ model, unit }: { model: IndicatorView; unit: UnitOrigin }) {
  const { origin, explanations, mayAsk, result, view, today } = model;
  if (!origin || origin.quarter === 0) return null;
  const asked = explanations.filter((each) => each.unit.id === unit.unitId && each.quarter === origin.quarter);
  const isAsked = asked.some(({ state }) => isUnsettled(state));
  return (
    <>
      {asked.map((each) => (
        <Link key={each.id} className="link sub font-normal" href={`/explanations/${each.id}`}>
          {standingWords(each, today)}
        </Link>
      ))}
      {mayAsk && !isAsked ? (
        <Link
          className="link sub font-normal"
          href={`/explanations/new?indicator=${result.indicator.code}&period=${view.year}-Q${origin.quarter}&unit=${unit.unitId}`}
        >
          Yêu cầu giải trình<span className="sr-only">, {unit.unitName}</span>
        </Link>
      ) : null}
    </>
  );
}
