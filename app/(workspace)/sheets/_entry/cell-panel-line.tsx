import type { CellLine } from "@/lib/sheets/cell-line";

/** The quarters before as a line with its gaps, this quarter as a mark beside it; the numbers one click away. */
export function CellPanelLine({ line, warned }: { line: CellLine; warned: boolean }) {
  const { width, height, path, before, current, currentAtEdge } = line;
  const points = current.text === "" ? before : [...before, current];
  const [first] = before;
  return (
    <figure className="cell-line">
      <svg viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
        <path d={path} className="cell-line-path" />
        {before.map(({ label, x, y }) =>
          y === null ? null : <circle key={label} cx={x} cy={y} r={3} className="cell-line-dot" />,
        )}
        {current.y === null ? null : (
          <circle cx={current.x} cy={current.y} r={4.5} className={warned ? "cell-line-warned" : "cell-line-now"} />
        )}
      </svg>
      <figcaption>
        <span>{first?.label}</span>
        <span>
          {current.label}
          {current.text === "" ? "" : `: ${current.text}`}
          {currentAtEdge ? " (ngoài khung)" : ""}
        </span>
      </figcaption>
      <details className="cell-line-numbers">
        <summary className="link">Số từng quý</summary>
        <dl className="cell-facts">
          {points.map(({ label, text }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{text === "" ? "trống" : text}</dd>
            </div>
          ))}
        </dl>
      </details>
    </figure>
  );
}
