import type { ReactNode } from "react";
import { BulletBar } from "@/app/_ui/bullet-bar";
import { Link } from "@/app/_ui/link";
import { StatusBadge } from "@/app/_ui/status-badge";
import type { HeadlineCard } from "@/lib/charts/headline-card";
import { IllustrativeMark } from "./illustrative-mark";

/** Four to eight indicators in large figures, each with its plan, its pace and what is still needed. */
export function HeadlineCards({
  cards,
  query,
  columns = 4,
  children,
}: {
  cards: HeadlineCard[];
  query: string;
  columns?: 2 | 4;
  /** Further items of the list. */
  children?: ReactNode;
}) {
  if (cards.length === 0) return null;
  return (
    <ul className={`grid gap-4 sm:grid-cols-2 print:grid-cols-2 ${columns === 4 ? "xl:grid-cols-4" : ""}`}>
      {cards.map((card) => (
        <li key={card.code} className="card flex flex-col">
          <Headline card={card} href={`/indicators/${card.code}?${query}`} />
        </li>
      ))}
      {children}
    </ul>
  );
}

function Headline({ card, href }: { card: HeadlineCard; href: string }) {
  const { figure, percent, plan, pace } = card;
  return (
    <>
      <h2 className="text-sm font-semibold">
        <Link href={href} className="hover:text-actual hover:underline">
          {card.name}
        </Link>
        {card.illustrative ? <IllustrativeMark /> : null}
      </h2>
      <p className="mt-3 flex flex-wrap items-baseline gap-x-2">
        {figure === "" ? (
          <span className="text-lg text-muted">chưa có số liệu</span>
        ) : (
          <>
            <Link href={`${href}#theo-quy`} className="text-[1.75rem] leading-tight font-bold hover:text-actual">
              {figure}
            </Link>
            <span className="text-sm text-muted">{card.unit}</span>
          </>
        )}
      </p>
      <BulletBar
        share={card.share}
        pace={pace ? pace.share : null}
        label={[
          percent === "" ? "chưa có tỷ lệ" : `${percent} kế hoạch`,
          pace ? `tiến độ cần đạt ${Math.round(pace.share * 100)}% (${pace.label})` : "",
        ]
          .filter(Boolean)
          .join(", ")}
        className="mt-2"
      />
      <div className="mt-2 flex flex-wrap items-center justify-between gap-2 text-sm">
        <span>
          {percent === "" ? null : <b>{percent}</b>}
          <span className="text-muted">{plan === "" ? "" : `${percent === "" ? "" : " "}KH ${plan}`}</span>
        </span>
        <StatusBadge status={card.status} estimated={card.estimated} />
      </div>
      {card.lines.map((line) => (
        <p key={line} className="mt-1 text-sm text-muted">
          {line}
        </p>
      ))}
    </>
  );
}
