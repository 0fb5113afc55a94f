import { StatusBadge } from "@/app/_ui/status-badge";
import { EXAMPLE_EXPECTED, EXAMPLE_PLAN, thresholdExample } from "@/lib/indicators/threshold-example";
import type { FormTexts } from "@/lib/settings/form";
import { parsePercent } from "@/lib/settings/percent";

/** What the typed thresholds come to on one plan, judged by the program's own rules. */
export function ThresholdTable({ texts }: { texts: FormTexts }) {
  const [onCourse, behind, aboutTolerance] = [texts.onCourse, texts.behind, texts.aboutTolerance].map(parsePercent);
  return (
    <div className="mt-4 max-w-xl rounded-md border border-line p-3 text-sm" aria-live="polite">
      <p className="font-semibold">Ví dụ với các số đang ghi ở trên</p>
      {onCourse == null || behind == null || aboutTolerance == null || behind >= onCourse ? (
        <p className="text-muted">Ghi đủ ba số (mức chậm thấp hơn mức đúng tiến độ) để xem ví dụ.</p>
      ) : (
        <Example example={thresholdExample({ effectiveFrom: "", onCourse, behind, aboutTolerance })} />
      )}
    </div>
  );
}

function Example({ example: { steps, about } }: { example: ReturnType<typeof thresholdExample> }) {
  return (
    <>
      <p className="mb-2">
        Kế hoạch năm {EXAMPLE_PLAN} giấy, chia đều bốn quý: đến hết quý II phải đạt {EXAMPLE_EXPECTED} giấy.
      </p>
      <ul className="grid gap-1">
        {steps.map(({ from, to, status }) => (
          <li key={status} className="flex flex-wrap items-center gap-x-3">
            <span className="min-w-40">{to === null ? `từ ${from} giấy` : `${from} đến ${to} giấy`}</span>
            <StatusBadge status={status} />
          </li>
        ))}
      </ul>
      <p className="mt-2">
        {about === null
          ? `Kế hoạch “khoảng ${EXAMPLE_PLAN} giấy”: không kết quả nào được tính là đạt.`
          : `Kế hoạch “khoảng ${EXAMPLE_PLAN} giấy”: cả năm được ${about.from} đến ${about.to} giấy là đạt.`}
      </p>
    </>
  );
}
