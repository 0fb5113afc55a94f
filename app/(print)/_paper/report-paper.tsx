import "./fonts";
import "./paper.css";
import type { Block, HeaderLine, ReportDocument } from "@/lib/reports/document";
import { layoutCssPath } from "@/lib/reports/layout-css";
import { AnnexSheet, PaperTable } from "./annex-sheet";
import { PaperCheck } from "./check-foot";
import { NoteList } from "./note-list";
import { PaperSpans } from "./paper-spans";
import { ReportChartFigure } from "./report-chart";

/**
 * A report as the office signs it. Reads the document model and adds no word and no number; `linked` makes every
 * figure a link to its origin (on screen), `headingLevel` is the level of the title in the page around it.
 */
export function ReportPaper({
  report,
  linked,
  headingLevel,
}: {
  report: ReportDocument;
  linked: boolean;
  headingLevel: 1 | 2;
}) {
  const Title = headingLevel === 1 ? "h1" : "h2";
  return (
    <article className={`paper paper-${report.layout.kind}`} lang="vi">
      <link rel="stylesheet" href={layoutCssPath(report.layout)} precedence="paper" />
      <div className="paper-sheet">
        <div className="paper-letterhead">
          <div>
            {report.header.left.map((line) => (
              <LetterheadLine key={line.style} line={line} />
            ))}
            {report.marks.map((mark) => (
              <p key={mark} className="paper-mark">
                {mark}
              </p>
            ))}
          </div>
          <div>
            {report.header.right.map((line) => (
              <LetterheadLine key={line.style} line={line} />
            ))}
          </div>
        </div>
        <Title className="paper-title">{report.title}</Title>
        {report.abstract.map((line) => (
          <p key={line} className="paper-abstract">
            {line}
          </p>
        ))}
        <p className="paper-rule">{report.abstractRule}</p>
        {report.body.map((block, index) => (
          <PaperBlock
            // biome-ignore lint/suspicious/noArrayIndexKey: a printed document never reorders
            key={index}
            block={block}
            next={report.body[index + 1]}
            linked={linked}
            below={headingLevel}
          />
        ))}
        {report.signature.capacity === "" ? null : <Closing report={report} />}
        {report.notes.length === 0 ? null : <NoteList notes={report.notes} />}
        {report.check === null ? null : <PaperCheck check={report.check} />}
      </div>
      {report.annexes.map((annex) => (
        <AnnexSheet key={annex.subtitle} annex={annex} linked={linked} headingLevel={headingLevel} />
      ))}
    </article>
  );
}

function LetterheadLine({ line }: { line: HeaderLine }) {
  return (
    <p className={`paper-line-${line.style}`}>
      <span>{line.text}</span>
    </p>
  );
}

function PaperBlock({
  block,
  next,
  linked,
  below,
}: {
  block: Block;
  next: Block | undefined;
  linked: boolean;
  below: 1 | 2;
}) {
  if (block.kind === "heading") {
    const Heading = `h${Math.min(below + block.level, 6)}` as "h2" | "h3" | "h4" | "h5";
    return (
      <Heading className="paper-heading">
        {block.number} {block.text}
      </Heading>
    );
  }
  if (block.kind === "chart") return <ReportChartFigure chart={block.chart} linked={linked} />;
  if (block.kind === "table") {
    return (
      <>
        <PaperTable table={block.table} label={block.title} linked={linked} />
        <NoteList notes={block.notes} lines={block.remarks} plain />
      </>
    );
  }
  if (block.kind === "item") {
    return (
      <p className="paper-item">
        {"- "}
        <PaperSpans spans={block.spans} linked={linked} />
      </p>
    );
  }
  return (
    <p className={next?.kind === "item" ? "paper-text paper-lead" : "paper-text"}>
      <PaperSpans spans={block.spans} linked={linked} />
    </p>
  );
}

function Closing({ report: { recipients, signature, layout } }: { report: ReportDocument }) {
  return (
    <div className="paper-closing">
      <div className="paper-recipients">
        <p className={`paper-recipients-label paper-recipients-${layout.recipients.labelStyle}`}>{recipients.label}</p>
        <ul>
          {recipients.lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </div>
      <div className="paper-signature">
        <p className="paper-capacity">{signature.capacity}</p>
        <p className={layout.signature.positionBold ? "paper-position-bold" : undefined}>{signature.position}</p>
        <div className="paper-signature-space" />
        {signature.name === null ? null : <p className="paper-signatory">{signature.name}</p>}
      </div>
    </div>
  );
}
