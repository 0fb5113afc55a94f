import { redirect } from "next/navigation";
import { LinkButton } from "@/app/_ui/link-button";
import { PageHeader } from "@/app/_ui/page-header";
import { formatPeriodInSentence } from "@/lib/format/periods";
import { listWarnedRows } from "@/lib/sheets/checks/warned-rows";
import { isFilled } from "@/lib/sheets/sheet-content";
import { MoveForm } from "../../../_entry/move-form";
import { explainAction, submitSheetAction } from "../actions";
import { loadSheet, type SheetParams } from "../load";
import { Blank, Changes, Explained, NoData, Unexplained } from "./submit-sections";

export const metadata = { title: "Nộp phiếu" };

/**
 * Before handing in: what is filled, what is empty, what has no figure and why, which figures looked odd and what the
 * unit says of them, what changed since last time. The button is there only when the server would accept it.
 */
export default async function SubmitPage({ params }: { params: SheetParams }) {
  const { sheet, key, operationId, newNoteId, form, canSubmit } = await loadSheet(params);
  const { unit, year, quarter, rows } = sheet;
  const back = `/sheets/${unit.id}/${key}`;
  if (!canSubmit) redirect(back);
  const warned = listWarnedRows(sheet);
  const unexplained = warned.filter(({ notes }) => notes.length === 0);
  const blank = rows.filter((row) => !isFilled(row.cell.value));
  const filled = rows.length - blank.length;
  const isReady = filled > 0 && unexplained.length === 0;
  return (
    <div className="max-w-3xl">
      <PageHeader
        title={`Nộp phiếu ${formatPeriodInSentence({ kind: "quarter", year, quarter })} · ${unit.name}`}
        subtitle={`Đã điền ${filled}/${rows.length} chỉ tiêu`}
      />
      <div className="grid gap-4">
        <Unexplained
          warned={unexplained}
          back={back}
          ownNotes={form?.ownNotes ?? []}
          newId={newNoteId}
          operationId={operationId}
          action={explainAction.bind(null, unit.id, key)}
        />
        <Blank rows={blank} />
        <NoData rows={rows.filter((row) => row.cell.value.kind === "no-data")} />
        <Explained warned={warned.filter(({ notes }) => notes.length > 0)} />
        <Changes changes={sheet.changes} rows={rows} />
        {isReady ? <p>Nộp xong phiếu được khóa. Đồng chí rút lại được cho đến khi Văn phòng nhận duyệt.</p> : null}
        <div className="flex flex-wrap items-start gap-2">
          {isReady ? (
            <MoveForm
              action={submitSheetAction.bind(null, unit.id, key)}
              operationId={operationId}
              label={blank.length > 0 ? `Vẫn nộp, để trống ${blank.length} ô` : "Nộp phiếu"}
            />
          ) : null}
          <LinkButton href={back} large>
            Quay lại nhập tiếp
          </LinkButton>
        </div>
      </div>
    </div>
  );
}
