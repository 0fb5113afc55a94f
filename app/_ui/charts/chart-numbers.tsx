import type { ReactNode } from "react";
import { ScrollRegion } from "@/app/_ui/scroll-region";

type ChartNumbersProps = {
  /** Names the region that scrolls: "Số liệu biểu đồ …". */
  label: string;
  caption: string;
  words?: string;
  /** Head and body of the table. */
  children: ReactNode;
  foot?: ReactNode;
};

/** The numbers of a chart: for those who do not see it, who print it, or who copy them into Excel. */
export function ChartNumbers({ label, caption, words = "Xem số liệu", children, foot = null }: ChartNumbersProps) {
  return (
    <details className="mt-2">
      <summary className="link inline-flex min-h-6 items-center text-sm">{words}</summary>
      <ScrollRegion label={label} className="mt-1">
        <table className="data-table">
          <caption className="sr-only">{caption}</caption>
          {children}
        </table>
        {foot}
      </ScrollRegion>
    </details>
  );
}

export function NumberHead({ text }: { text: string }) {
  return (
    <th scope="col" className="num">
      {text}
    </th>
  );
}
