import { qrPath } from "@/lib/format/qr-path";
import type { CheckFoot } from "@/lib/reports/document";

/** Under the text of an issued report: the code in words, and as a square for a telephone. */
export function PaperCheck({ check }: { check: CheckFoot }) {
  const { size, path } = qrPath(check.address);
  return (
    <div className="paper-check">
      <svg
        viewBox={`0 0 ${size} ${size}`}
        role="img"
        aria-label={`Mã QR: ${check.address}`}
        shapeRendering="crispEdges"
      >
        <path d={path} />
      </svg>
      <p>{check.words}</p>
    </div>
  );
}
