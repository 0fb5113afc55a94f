import { Link } from "@/app/_ui/link";
import { originPath, type Span } from "@/lib/reports/document";

/** Text, figures and note marks of one paragraph or cell. */
export function PaperSpans({ spans, linked }: { spans: Span[]; linked: boolean }) {
  // biome-ignore lint/suspicious/noArrayIndexKey: a printed document never reorders
  return spans.map((span, index) => <PaperSpan key={index} span={span} linked={linked} />);
}

function PaperSpan({ span, linked }: { span: Span; linked: boolean }) {
  if (span.kind === "text") return span.text;
  if (span.kind === "note-mark") return <span className="paper-note-mark">{span.mark}</span>;
  if (!linked) return <span className="paper-figure">{span.text}</span>;
  return (
    <Link className="paper-figure" href={originPath(span.origin)}>
      {span.text}
    </Link>
  );
}
