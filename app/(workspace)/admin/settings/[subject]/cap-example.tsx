import { CAP_BASES, ratingCap } from "@/lib/party-cell-meetings/rating-cap";
import type { FormTexts } from "@/lib/settings/form";
import { parsePercent } from "@/lib/settings/percent";

const EXAMPLE = { good: 65, excellent: 12 };

/** What the typed cap comes to on one result of a year. */
export function CapExample({ texts }: { texts: FormTexts }) {
  const capPercent = parsePercent(texts.capPercent);
  const capBase = CAP_BASES.find((each) => each === texts.capBase);
  return (
    <div className="mt-4 max-w-xl rounded-md border border-line p-3 text-sm" aria-live="polite">
      <p className="font-semibold">Ví dụ với các số đang ghi ở trên</p>
      {capPercent === null || capBase === undefined ? (
        <p className="text-muted">Ghi số phần trăm để xem ví dụ.</p>
      ) : (
        <p>{ratingCap(EXAMPLE, { capPercent, capBase }).words}.</p>
      )}
    </div>
  );
}
