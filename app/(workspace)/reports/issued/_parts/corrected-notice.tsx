import { Link } from "@/app/_ui/link";
import { Notice } from "@/app/_ui/notice";
import { issuedName } from "@/lib/reports/issue-words";
import type { IssuedReport } from "@/lib/reports/issued";

/** Another report stands in the place of this one; nothing where none does. */
export function CorrectedNotice({ by }: { by: Pick<IssuedReport, "id" | "number" | "issuedOn"> | null }) {
  if (by === null) return null;
  return (
    <Notice tone="warning" title="Báo cáo này đã được thay thế">
      <p>
        Xem{" "}
        <Link className="link" href={`/reports/issued/${by.id}`}>
          {issuedName(by)}
        </Link>
        .
      </p>
    </Notice>
  );
}
