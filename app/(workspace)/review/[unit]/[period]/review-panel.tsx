import { Card } from "@/app/_ui/card";
import { Notice } from "@/app/_ui/notice";
import { formatInstant } from "@/lib/format/dates";
import { recorderWords } from "@/lib/indicators/supply";
import { cellWords } from "@/lib/sheets/cell-words";
import { SHEET_ACTION_LABELS } from "@/lib/sheets/labels";
import type { Sheet } from "@/lib/sheets/sheet";
import type { SheetAction } from "@/lib/sheets/sheet-state";
import { MoveForm } from "../../../sheets/_entry/move-form";
import { approveAction, excuseAction, noteAction, reopenAction, takeAction } from "./actions";
import { NoteForm } from "./note-form";
import { ReturnForm } from "./return-form";

type ReviewPanelProps = {
  sheet: Sheet;
  periodKey: string;
  /** All of the sheet lies in the lĩnh vực this account reviews. */
  inside: boolean;
  may: (action: SheetAction) => boolean;
  operationId: string;
};

const NO_SECRETS = "Đơn vị đọc được lý do này. Không ghi bí mật nhà nước, hồ sơ cá nhân hay vụ việc có tên người.";

/** What the reviewer can do, beside the content it is done to. */
export function ReviewPanel({ sheet, periodKey: key, inside, may, operationId }: ReviewPanelProps) {
  const unitId = sheet.unit.id;
  return (
    <div className="no-print grid items-start gap-4 md:grid-cols-2 2xl:grid-cols-1">
      {inside ? null : (
        <Notice tone="info" title="Ngoài lĩnh vực phụ trách">
          Phiếu có chỉ tiêu ngoài lĩnh vực đồng chí phụ trách nên chỉ xem được.
        </Notice>
      )}
      {sheet.period.state === "locked" ? <Notice tone="info" title="Kỳ báo cáo đã khóa" /> : null}
      {may("approve") ? (
        <Card title="Duyệt đúng nội dung đang xem">
          <p className="mb-3 text-sm text-muted">
            Duyệt xong, số liệu vào Tổng quan, biểu đồ và báo cáo. Nếu phiếu vừa thay đổi, chương trình báo lại và không
            duyệt.
          </p>
          <div className="flex flex-wrap gap-2">
            <MoveForm
              action={approveAction.bind(null, unitId, key)}
              operationId={operationId}
              contentHash={sheet.contentHash}
              label={SHEET_ACTION_LABELS.approve}
            />
            {may("take") ? (
              <MoveForm
                action={takeAction.bind(null, unitId, key)}
                operationId={operationId}
                label={SHEET_ACTION_LABELS.take}
                variant="secondary"
              />
            ) : null}
          </div>
          {may("take") ? (
            <p className="mt-2 text-sm text-muted">Nhận duyệt: từ lúc này đơn vị không tự rút phiếu lại được.</p>
          ) : null}
        </Card>
      ) : null}
      {may("return") ? (
        <Card title="Trả lại để sửa">
          <ReturnForm operationId={operationId} hint={NO_SECRETS} />
        </Card>
      ) : null}
      {inside ? (
        <Card title="Ghi chú cho đơn vị">
          <NoteForm
            action={noteAction.bind(null, unitId, key)}
            operationId={operationId}
            cells={sheet.rows.map(({ indicator: { id, name } }) => ({ id, name }))}
            hint={NO_SECRETS}
          />
        </Card>
      ) : null}
      {may("reopen") ? (
        <Card title="Mở lại phiếu đã duyệt">
          <p className="mb-3 text-sm text-muted">Số đã duyệt giữ nguyên cho đến khi phiếu được duyệt lại.</p>
          <MoveForm
            action={reopenAction.bind(null, unitId, key)}
            operationId={operationId}
            label={SHEET_ACTION_LABELS.reopen}
            variant="secondary"
            reason={{ id: "reopen-reason", label: "Lý do mở lại", hint: NO_SECRETS }}
            until
          />
        </Card>
      ) : null}
      {may("excuse") ? (
        <Card title="Miễn nộp kỳ này">
          <p className="mb-3 text-sm text-muted">Đơn vị được miễn không tính vào số đơn vị phải nộp.</p>
          <MoveForm
            action={excuseAction.bind(null, unitId, key)}
            operationId={operationId}
            label={SHEET_ACTION_LABELS.excuse}
            variant="secondary"
            reason={{ id: "excuse-reason", label: "Lý do miễn nộp", hint: NO_SECRETS }}
          />
        </Card>
      ) : null}
    </div>
  );
}

/** What changed since the submission before; a first submission says so. */
export function Changes({ sheet }: { sheet: Sheet }) {
  if (sheet.submittedAt === null) return null;
  const changes = sheet.changes;
  return (
    <Card title="Thay đổi so với lần nộp trước">
      {changes === null ? (
        <p className="text-sm text-muted">
          Nộp lần đầu lúc {formatInstant(sheet.firstSubmittedAt ?? sheet.submittedAt)}
          {sheet.submittedByName ? `, ${sheet.submittedByName}` : ""}.
        </p>
      ) : changes.length === 0 ? (
        <p className="text-sm text-muted">Không có ô nào thay đổi.</p>
      ) : (
        <ul className="grid gap-1.5 text-sm">
          {changes.map((change) => (
            <li key={change.indicatorId}>
              <span className="font-semibold">
                {sheet.rows.find((row) => row.indicator.id === change.indicatorId)?.indicator.name}
              </span>
              : {cellWords(change.before.value, change.before.certainty)} →{" "}
              {cellWords(change.after.value, change.after.certainty)}
              <span className="text-muted"> · {recorderWords(change.changedByName ?? "", change.supply)}</span>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
