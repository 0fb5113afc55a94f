import { BulletBar } from "@/app/_ui/bullet-bar";
import { Link } from "@/app/_ui/link";
import { StatusBadge } from "@/app/_ui/status-badge";
import type { MeetingModel } from "./load";

/** What a room reads from the back row: the figure, the plan, how far behind, who answers, since when. */
export function Slide({ slide }: { slide: NonNullable<MeetingModel["slide"]> }) {
  const { card, attention } = slide;
  return (
    <section aria-labelledby="meeting-name">
      <p className="meeting-group">{slide.group}</p>
      <h1 id="meeting-name">
        <Link href={slide.page}>{slide.name}</Link>
      </h1>
      <p className="meeting-figure">
        {card.figure === "" ? "chưa có số liệu" : card.figure}{" "}
        <span className="meeting-unit">{card.figure === "" ? "" : card.unit}</span>
      </p>
      <BulletBar
        share={card.share}
        pace={card.pace ? card.pace.share : null}
        label={card.percent === "" ? "chưa có tỷ lệ" : `${card.percent} kế hoạch`}
        className="mt-2"
      />
      <p className="meeting-plan">
        {card.percent === "" ? null : <b>{card.percent}</b>}
        <span>{card.plan === "" ? "Không giao kế hoạch" : `Kế hoạch ${card.plan}`}</span>
        <StatusBadge status={card.status} estimated={card.estimated} />
      </p>
      <dl>
        {slide.urgent && attention !== undefined ? (
          <>
            <Fact term="Chậm bao nhiêu" text={attention.gap} />
            <Fact term="Từ khi nào" text={attention.since} />
          </>
        ) : null}
        <Fact term="Phụ trách" text={attention?.responsible ?? ""} />
        {card.lines.map((line) => (
          <Fact key={line} term="" text={line} />
        ))}
        {slide.explanation === null ? null : (
          <div>
            <dt>Giải trình</dt>
            <dd>
              <Link className="link" href={`/explanations/${slide.explanation.id}`}>
                {slide.explanation.words}
              </Link>
            </dd>
          </div>
        )}
      </dl>
    </section>
  );
}

function Fact({ term, text }: { term: string; text: string }) {
  if (text === "") return null;
  return (
    <div>
      <dt>{term}</dt>
      <dd>{text}</dd>
    </div>
  );
}
