import { ExcelLink } from "@/app/_ui/excel-link";
import { LinkButton } from "@/app/_ui/link-button";
import { PageHeader } from "@/app/_ui/page-header";
import { SheetStateBadge } from "@/app/_ui/sheet-state-badge";
import { formatLocalDate } from "@/lib/format/dates";
import { formatPeriodInSentence } from "@/lib/format/periods";
import { dueWords } from "@/lib/sheets/due-words";
import { isFilled } from "@/lib/sheets/sheet-content";
import { UnitRequests } from "../../../explanations/_parts/unit-requests";
import { OwnTasks } from "../../../tasks/_parts/own-tasks";
import { saveSheet } from "../../_entry/actions";
import { EntryFormView } from "../../_entry/entry-form-view";
import { MoveForm } from "../../_entry/move-form";
import { SheetTable } from "../../_entry/sheet-table";
import { SheetTrail } from "../../_entry/sheet-trail";
import { withdrawSheetAction } from "./actions";
import { loadSheet, type SheetParams } from "./load";
import { SheetNotice } from "./sheet-notice";

export const metadata = { title: "Phiếu số liệu" };

export default async function SheetPage({ params }: { params: SheetParams }) {
  const model = await loadSheet(params);
  const { sheet, key, own, today, form, operationId, typist, canWithdraw, canReview } = model;
  const { unit, year, quarter, period, rows } = sheet;
  const filled = rows.filter((row) => isFilled(row.cell.value)).length;
  const title = `Phiếu số liệu ${formatPeriodInSentence({ kind: "quarter", year, quarter })} · ${unit.name}`;
  const due = form ? `, ${dueWords(period.dueOn, today)}` : "";
  return (
    <>
      <PageHeader
        title={title}
        subtitle={`Hạn nộp ${formatLocalDate(period.dueOn)}${due}${form ? "" : ` · đã điền ${filled}/${rows.length}`}`}
      >
        <SheetStateBadge state={sheet.state} />
        {canReview ? <LinkButton href={`/review/${unit.id}/${key}`}>Xem để duyệt</LinkButton> : null}
        <ExcelLink href={`/sheets/${unit.id}/${key}/excel`} />
        <LinkButton href={`/print/sheets/${unit.id}/${key}`} variant="quiet">
          In phiếu giấy
        </LinkButton>
        <LinkButton href={`/print/unit-summary/${unit.id}/${year}`} variant="quiet" target="_blank">
          In tổng hợp năm
        </LinkButton>
        {model.keepsMeetings ? (
          <LinkButton href={`/party-cell-meetings/${unit.id}`} variant="quiet">
            Sổ sinh hoạt chi bộ
          </LinkButton>
        ) : null}
        <LinkButton href="/sheets?all=1" variant="quiet">
          Các phiếu khác
        </LinkButton>
      </PageHeader>
      <div className="mb-4 grid gap-2">
        <OwnTasks tasks={model.tasks} today={today} />
        <SheetNotice sheet={sheet} />
        <UnitRequests requests={model.requests} today={today} />
        <SheetTrail events={sheet.events} selfApproved={sheet.selfApproved} />
        {canWithdraw ? (
          <MoveForm
            action={withdrawSheetAction.bind(null, unit.id, key)}
            operationId={operationId}
            label="Rút lại để sửa"
            variant="secondary"
          />
        ) : null}
      </div>
      {form ? (
        <EntryFormView
          form={form}
          operationId={operationId}
          action={saveSheet.bind(null, unit.id, key)}
          typist={typist}
          onBehalf={!own}
        />
      ) : (
        <SheetTable sheet={sheet} />
      )}
    </>
  );
}
