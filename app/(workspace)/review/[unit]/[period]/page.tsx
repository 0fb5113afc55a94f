import { LinkButton } from "@/app/_ui/link-button";
import { PageHeader } from "@/app/_ui/page-header";
import { SheetStateBadge } from "@/app/_ui/sheet-state-badge";
import { formatLocalDate } from "@/lib/format/dates";
import { formatPeriodInSentence } from "@/lib/format/periods";
import { punctualityWords } from "@/lib/sheets/due-words";
import { isFilled } from "@/lib/sheets/sheet-content";
import { SheetTable } from "../../../sheets/_entry/sheet-table";
import { SheetTrail } from "../../../sheets/_entry/sheet-trail";
import { returnAction } from "./actions";
import { loadReviewedSheet } from "./load";
import { ReturnScope } from "./return-form";
import { Changes, ReviewPanel } from "./review-panel";

export const metadata = { title: "Duyệt phiếu" };

export default async function ReviewSheetPage({ params }: { params: Promise<{ unit: string; period: string }> }) {
  const { sheet, files, key, inside, may, operationId } = await loadReviewedSheet(params);
  const { unit, year, quarter, rows, firstSubmittedAt, period } = sheet;
  const filled = rows.filter((row) => isFilled(row.cell.value)).length;
  const punctuality = firstSubmittedAt === null ? "" : ` · ${punctualityWords(firstSubmittedAt, period.dueOn)}`;
  return (
    <>
      <PageHeader
        title={`Duyệt phiếu ${formatPeriodInSentence({ kind: "quarter", year, quarter })} · ${unit.name}`}
        subtitle={`Đã điền ${filled}/${rows.length} · hạn nộp ${formatLocalDate(period.dueOn)}${punctuality}`}
      >
        <SheetStateBadge state={sheet.state} />
        {may("enter") ? <LinkButton href={`/sheets/${unit.id}/${key}`}>Nhập thay đơn vị</LinkButton> : null}
        <LinkButton href="/review" variant="quiet">
          Danh sách chờ duyệt
        </LinkButton>
      </PageHeader>
      <div className="mb-4 grid gap-3">
        <SheetTrail events={sheet.events} selfApproved={sheet.selfApproved} />
        <Changes sheet={sheet} />
      </div>
      <ReturnScope action={returnAction.bind(null, unit.id, key)}>
        <div className="grid items-start gap-4 2xl:grid-cols-[minmax(0,1fr)_22rem]">
          <SheetTable sheet={sheet} pointing={may("return")} files={files} />
          <ReviewPanel sheet={sheet} periodKey={key} inside={inside} may={may} operationId={operationId} />
        </div>
      </ReturnScope>
    </>
  );
}
