import { EmptyState } from "@/app/_ui/empty-state";
import { LinkButton } from "@/app/_ui/link-button";
import { issuedName } from "@/lib/reports/issue-words";
import type { IssuedReport } from "@/lib/reports/issued";

/** In place of writing and issuing: the report of the period has gone out. */
export function AlreadyIssued({ issued }: { issued: Pick<IssuedReport, "id" | "number" | "issuedOn"> }) {
  return (
    <EmptyState
      title={`Đã ban hành: ${issuedName(issued)}`}
      action={
        <LinkButton href={`/reports/issued/${issued.id}`} variant="primary">
          Mở báo cáo đã ban hành
        </LinkButton>
      }
    >
      Muốn sửa thì lập báo cáo thay thế ở trang đó.
    </EmptyState>
  );
}
