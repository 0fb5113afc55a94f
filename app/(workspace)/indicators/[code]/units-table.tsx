import { Card } from "@/app/_ui/card";
import { Link } from "@/app/_ui/link";
import { ScrollRegion } from "@/app/_ui/scroll-region";
import { cellText } from "@/lib/charts/cell-text";
import { numberOf } from "@/lib/charts/drawn-figure";
import { figureText, percentCell, varianceText } from "@/lib/charts/indicator-rows";
import { formatQuarter } from "@/lib/format/periods";
import { romanQuarter } from "@/lib/format/roman";
import type { UnitSeries } from "@/lib/indicators/figure-origin";
import { type Indicator, reportsInQuarter } from "@/lib/indicators/indicator";
import { formatPlan } from "@/lib/indicators/labels";
import type { UnitStanding } from "@/lib/indicators/unit-standings";
import { QUARTERS } from "@/lib/periods/period";
import type { IndicatorView } from "./load";
import { UnitBar } from "./unit-bar";

/** Every unit that reports the indicator, side by side and in order, with quartiles and the gap to the commune's plan. */
export function UnitsTable({ model }: { model: IndicatorView }) {
  const { units, result, view, unitWords, shownUpTo: last } = model;
  const { indicator } = result;
  if (units.length === 0) return null;
  const what = view.choice.scope === "entered" ? "số (kể cả chưa duyệt)" : "số đã duyệt";
  const due = units.filter((unit) =>
    unit.quarters.some((each) => each.quarter === last && each.assigned && !each.excused),
  );
  const silent = reportsInQuarter(indicator.frequency, last) ? due.filter((unit) => !hasFigure(unit, last)) : [];
  return (
    <Card
      id="don-vi"
      title="Theo đơn vị"
      subtitle={`${due.length - silent.length}/${due.length} đơn vị có ${what} ${formatQuarter(last).replace("Quý", "quý")}`}
    >
      {silent.length > 0 ? (
        <p className="mb-2 text-sm">
          <b>Chưa có {what}:</b> {silent.map((unit) => unit.unitName).join(", ")}.
        </p>
      ) : null}
      {unitWords.length === 0 ? null : (
        <ul className="mb-2 space-y-0.5 text-sm text-muted">
          {unitWords.map((line) => (
            <li key={line}>{line}.</li>
          ))}
        </ul>
      )}
      <ScrollRegion label="Số liệu theo đơn vị" className="max-h-[32rem] print:max-h-none">
        <Table model={model} what={what} />
      </ScrollRegion>
    </Card>
  );
}

function Table({ model, what }: { model: IndicatorView; what: string }) {
  const { result, view, unitStandings, cumulativeWords } = model;
  const { indicator } = result;
  const { standings, rankedBy, quartiles } = unitStandings;
  const isRanked = rankedBy !== null;
  const isPlanned = standings.some(({ plan }) => plan !== null);
  const figures = standings.flatMap(({ figure }) => numberOf(figure) ?? []);
  const isDrawn = isRanked && figures.length > 1;
  return (
    <table className="data-table data-table-sticky min-w-[30rem]">
      <caption className="sr-only">
        Số liệu của từng đơn vị ({what}), {indicator.unitOfMeasure}
      </caption>
      <thead>
        <tr>
          <th scope="col">Đơn vị</th>
          {isRanked ? (
            <th scope="col" className="num">
              {indicator.direction === "neutral" ? "Thứ tự" : "Hạng"}
            </th>
          ) : null}
          {QUARTERS.map((quarter) => (
            <th key={quarter} scope="col" className="num">
              <Link
                className="figure-link"
                href={`/indicators/${indicator.code}?${view.query}&origin=Q${quarter}#nguon-goc`}
                title={`Xem nguồn gốc số liệu ${formatQuarter(quarter).replace("Quý", "quý")}`}
              >
                {formatQuarter(quarter)}
              </Link>
            </th>
          ))}
          {isRanked ? (
            <th scope="col" className="num">
              {cumulativeWords}
            </th>
          ) : null}
          {isDrawn ? (
            <th scope="col" className="hidden min-w-32 lg:table-cell print:table-cell">
              So giữa các đơn vị
            </th>
          ) : null}
          {isPlanned ? (
            <>
              <th scope="col" className="num">
                Kế hoạch
              </th>
              <th scope="col" className="num">
                So với KH
              </th>
            </>
          ) : null}
        </tr>
      </thead>
      <tbody>
        {standings.map((standing) => (
          <tr key={standing.unit.unitId}>
            <th scope="row">
              {standing.unit.unitName}
              {standing.unit.predecessor ? <span className="sub">đơn vị cũ</span> : null}
            </th>
            {isRanked ? <td className="num">{standing.rank ?? ""}</td> : null}
            {standing.unit.quarters.map((each) => (
              <td key={each.quarter} className="num" data-quarter={each.quarter}>
                {quarterText(each, indicator)}
              </td>
            ))}
            {isRanked ? <Cumulative standing={standing} indicator={indicator} /> : null}
            {isDrawn ? (
              <td className="hidden lg:table-cell print:table-cell">
                <UnitBar
                  value={standing.missing.length > 0 ? null : numberOf(standing.figure)}
                  all={figures}
                  quartiles={quartiles}
                />
              </td>
            ) : null}
            {isPlanned ? <Planned standing={standing} indicator={indicator} /> : null}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

type RowPart = { standing: UnitStanding; indicator: Indicator };

function Cumulative({ standing: { figure, missing }, indicator }: RowPart) {
  return (
    <td className="num font-semibold">
      {figureText(figure, indicator)}
      {missing.length > 0 ? (
        <span className="sub font-normal">thiếu quý {missing.map(romanQuarter).join(", ")}</span>
      ) : null}
    </td>
  );
}

function Planned({ standing: { plan, completion }, indicator }: RowPart) {
  const percent = percentCell(completion);
  const difference =
    completion.kind === "by-rule-none" ? varianceText({ variance: completion.difference, indicator }) : "";
  return (
    <>
      <td className="num">{plan ? formatPlan(plan, indicator) : ""}</td>
      <td className="num">
        {typeof percent === "string" ? percent || difference : percent[0]}
        {typeof percent === "string" ? null : <span className="sub">{percent[1]}</span>}
      </td>
    </>
  );
}

function hasFigure(unit: UnitSeries, quarter: number): boolean {
  const cell = unit.quarters.find((each) => each.quarter === quarter)?.cell;
  return cell !== null && cell !== undefined && cell.kind !== "blank";
}

function quarterText({ assigned, excused, cell }: UnitSeries["quarters"][number], indicator: Indicator) {
  if (!assigned) return <span className="text-muted">không giao</span>;
  if (excused) return <span className="text-muted">miễn nộp</span>;
  return cell ? cellText(cell, indicator) : "";
}
