import { ArrowDown, ArrowUp } from "lucide-react";
import type { MouseEvent } from "react";
import { Link } from "@/app/_ui/link";
import { nextSort, type SortColumn, type TableChoice, tableQuery } from "@/lib/charts/table-choice";

/** What a head needs to sort by its column; absent where the table cannot be sorted. */
export type Sorting = { choice: TableChoice; query: string; onSort: (sort: TableChoice["sort"]) => void };

type HeadProps = {
  year: number;
  cumulativeLabel: string;
  lastQuarter: number;
  /** Quarters that have a column. */
  quarters: number;
  sorting?: Sorting | undefined;
};

export function TableHead({ year, cumulativeLabel, lastQuarter, quarters, sorting }: HeadProps) {
  const head = (column: SortColumn, text: string) => ({ column, text, sorting });
  return (
    <thead>
      <tr>
        <Head {...head("name", "Chỉ tiêu")} className="sticky left-0 z-[2]! min-w-36 md:min-w-44" />
        <th scope="col">ĐVT</th>
        <Head {...head("plan", `Kế hoạch ${year}`)} className="num" />
        {["I", "II", "III", "IV"].slice(0, quarters).map((roman, index) => (
          <th
            key={roman}
            scope="col"
            className={`num whitespace-nowrap! ${index + 1 === lastQuarter ? "text-ink!" : ""}`}
          >
            Quý {roman}
          </th>
        ))}
        <th scope="col" className="w-12">
          Xu hướng
        </th>
        <Head {...head("cumulative", cumulativeLabel)} className="num" />
        <Head {...head("percent", "% KH")} className="num" />
        <Head {...head("variance", "Chênh lệch")} className="num" />
        <Head {...head("same", `Cùng kỳ ${year - 1}`)} className="num" />
        <Head {...head("change", "So cùng kỳ")} className="num" />
        <Head {...head("status", "Đánh giá")} />
      </tr>
    </thead>
  );
}

type OneHead = { column: SortColumn; text: string; sorting: Sorting | undefined; className?: string };

/** A link, so that sorting works without JavaScript and can be sent to someone; with it the rows move at once. */
function Head({ column, text, sorting, className = "" }: OneHead) {
  if (!sorting) {
    return (
      <th scope="col" className={className}>
        {text}
      </th>
    );
  }
  const { choice, query, onSort } = sorting;
  const sort = nextSort(choice.sort, column);
  const current = choice.sort?.column === column ? choice.sort : null;
  const onClick = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    onSort(sort);
  };
  return (
    <th
      scope="col"
      className={className}
      aria-sort={current === null ? undefined : current.descending ? "descending" : "ascending"}
    >
      <Link
        href={`/indicators?${tableQuery(query, { ...choice, sort })}`}
        onClick={onClick}
        className="hover:text-actual hover:underline"
      >
        {text}
        {current === null ? null : current.descending ? (
          <ArrowDown aria-hidden className="ml-0.5 inline size-3.5" />
        ) : (
          <ArrowUp aria-hidden className="ml-0.5 inline size-3.5" />
        )}
        <span className="sr-only">{sort === null ? ", bỏ sắp xếp" : ", sắp xếp"}</span>
      </Link>
    </th>
  );
}
