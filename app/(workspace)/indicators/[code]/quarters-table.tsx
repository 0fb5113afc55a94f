import { Card } from "@/app/_ui/card";
import { FigureCell } from "@/app/_ui/figure-cell";
import { Link } from "@/app/_ui/link";
import { ScrollRegion } from "@/app/_ui/scroll-region";
import { formatFigure, formatQuantity } from "@/lib/format/numbers";
import { formatQuarter } from "@/lib/format/periods";
import { withQualifier } from "@/lib/indicators/labels";
import { QUARTERS } from "@/lib/periods/period";
import { IllustrativeMark } from "../_parts/illustrative-mark";
import type { IndicatorView } from "./load";

/** Each quarter's figure of the commune, with the way to its origin. */
export function QuartersTable({ model }: { model: IndicatorView }) {
  const { result, totals, view, yearFigure } = model;
  const { indicator, plan } = result;
  const hrefOf = (origin: string) => `/indicators/${indicator.code}?${view.query}&origin=${origin}#nguon-goc`;
  return (
    <Card id="theo-quy" title="Số liệu từng quý" subtitle={indicator.unitOfMeasure}>
      <ScrollRegion label="Số liệu từng quý">
        <table className="data-table min-w-[28rem]">
          <caption className="sr-only">Số liệu từng quý, {indicator.unitOfMeasure}</caption>
          <thead>
            <tr>
              <th scope="col">Kỳ</th>
              {plan?.quarters ? (
                <th scope="col" className="num">
                  Kế hoạch quý
                </th>
              ) : null}
              <th scope="col" className="num">
                Thực hiện
              </th>
              <th scope="col" className="num">
                Đơn vị có số liệu
              </th>
              <th scope="col">Nguồn gốc</th>
            </tr>
          </thead>
          <tbody>
            {QUARTERS.map((quarter) => {
              const given = result.quarters.find((each) => each.quarter === quarter);
              const total = totals.find((each) => each.quarter === quarter);
              const coverage = given?.coverage;
              return (
                <tr key={quarter}>
                  <th scope="row" className="whitespace-nowrap">
                    {formatQuarter(quarter)}
                    {total?.illustrative ? <IllustrativeMark /> : null}
                    <ExplanationMark count={model.explanations.filter((each) => each.quarter === quarter).length} />
                  </th>
                  {plan?.quarters ? (
                    <td className="num">
                      {formatQuantity(plan.quarters[quarter - 1] ?? plan.planned, indicator.decimals)}
                    </td>
                  ) : null}
                  <FigureCell
                    figure={given ? given.figure : { kind: "missing" }}
                    indicator={indicator}
                    estimated={given ? given.estimated : false}
                    href={hrefOf(`Q${quarter}`)}
                    className="font-semibold"
                  />
                  <td className="num">
                    {coverage && coverage.expected > 0 ? `${coverage.reported}/${coverage.expected}` : ""}
                  </td>
                  <td>
                    {total ? (
                      <Link className="link" href={hrefOf(`Q${quarter}`)}>
                        Xem nguồn gốc<span className="sr-only"> {formatQuarter(quarter)}</span>
                      </Link>
                    ) : null}
                  </td>
                </tr>
              );
            })}
            {yearFigure ? (
              <tr className="total-row">
                <th scope="row">Cả năm (chốt trước hệ thống)</th>
                {plan?.quarters ? <td /> : null}
                <td className="num">
                  {withQualifier(yearFigure.qualifier, formatFigure(yearFigure.figure, indicator))}
                </td>
                <td />
                <td>
                  <Link className="link" href={hrefOf("year")}>
                    Xem nguồn gốc<span className="sr-only"> cả năm</span>
                  </Link>
                </td>
              </tr>
            ) : null}
          </tbody>
        </table>
      </ScrollRegion>
    </Card>
  );
}

/** "1 giải trình": what was asked about figures of the quarter stands below. */
function ExplanationMark({ count }: { count: number }) {
  if (count === 0) return null;
  return (
    <a className="link sub font-normal" href="#giai-trinh">
      {count} giải trình
    </a>
  );
}
