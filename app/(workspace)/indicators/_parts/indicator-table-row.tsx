import Link from "next/link";
import { StatusBadge } from "@/app/_ui/status-badge";
import { ESTIMATED_FLAG, ILLUSTRATIVE_FLAG, type IndicatorRow, type TextCell } from "@/lib/charts/indicator-rows";
import { IllustrativeMark } from "./illustrative-mark";

type RowProps = { row: IndicatorRow; periodKey: string; lastQuarter: number };

/** One indicator; every figure is a link to where it comes from. */
export function IndicatorTableRow({ row, periodKey, lastQuarter }: RowProps) {
  const [code, name, unit, depth, plan, quarters, cumulative, percent, variance, same, change, status, flags] = row;
  const page = `/indicators/${code}?period=${periodKey}`;
  return (
    <tr>
      <th scope="row" className="sticky left-0 z-[1] max-w-44 bg-surface md:max-w-72">
        <Link
          href={page}
          prefetch={false}
          className={`hover:text-actual hover:underline ${depth === 0 ? "" : "block pl-3 text-muted md:pl-4"}`}
        >
          {name}
        </Link>
        {flags & ILLUSTRATIVE_FLAG ? <IllustrativeMark /> : null}
      </th>
      <td className="whitespace-nowrap text-muted">{unit}</td>
      <Figure cell={plan} href={`${page}#ke-hoach`} />
      {quarters.map((cell, index) => (
        <Figure
          // biome-ignore lint/suspicious/noArrayIndexKey: the index is the quarter
          key={index}
          cell={cell}
          href={`${page}&origin=Q${index + 1}#nguon-goc`}
          strong={index + 1 === lastQuarter}
        />
      ))}
      <Figure cell={cumulative} href={`${page}#theo-quy`} strong />
      <Figure cell={percent} strong />
      <Figure cell={variance} />
      <Figure cell={same} href={`${page}#cung-ky`} />
      <Figure cell={change} />
      <td>
        <StatusBadge status={status} estimated={(flags & ESTIMATED_FLAG) !== 0} />
      </td>
    </tr>
  );
}

/** What stands in a cell without a number, for those who hear the table. */
const SPOKEN: Record<string, string> = { "-": "không phát sinh", "…": "không có số liệu", x: "không so sánh được" };

function Figure({ cell, href, strong = false }: { cell: TextCell; href?: string; strong?: boolean }) {
  const [text, note] = typeof cell === "string" ? [cell, ""] : cell;
  const spoken = SPOKEN[text];
  const content = spoken ? (
    <>
      <span aria-hidden>{text}</span>
      <span className="sr-only">{spoken}</span>
    </>
  ) : (
    text
  );
  return (
    <td className={strong ? "num font-semibold" : "num"}>
      {href && text !== "" ? (
        <Link className="figure-link" href={href} prefetch={false}>
          {content}
        </Link>
      ) : (
        content
      )}
      {note ? <span className="sub max-w-36 font-normal whitespace-normal">{note}</span> : null}
    </td>
  );
}
