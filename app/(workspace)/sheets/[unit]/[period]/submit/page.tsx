import { redirect } from "next/navigation";
import { LinkButton } from "@/app/_ui/button";
import { Card } from "@/app/_ui/card";
import { Notice } from "@/app/_ui/notice";
import { PageHeader } from "@/app/_ui/page-header";
import { formatPeriodInSentence } from "@/lib/format/periods";
import { cellWords } from "@/lib/sheets/cell-words";
import { isFilled } from "@/lib/sheets/sheet-content";
import { MoveForm } from "../../../_entry/move-form";
import { submitSheetAction } from "../actions";
import { loadSheet, type SheetParams } from "../load";

export const metadata = { title: "Nộp phiếu" };

/** Before handing in: what is filled, what is empty, what has no figure and why, what changed since last time. */
export default async function SubmitPage({ params }: { params: SheetParams }) {
  const { sheet, key, operationId, canSubmit } = await loadSheet(params);
  const { unit, year, quarter, rows } = sheet;
  const back = `/sheets/${unit.id}/${key}`;
  if (!canSubmit) redirect(back);
  const blank = rows.filter((row) => !isFilled(row.cell.value));
  const noData = rows.filter((row) => row.cell.value.kind === "no-data");
  const filled = rows.length - blank.length;
  return (
    <div className="max-w-3xl">
      <PageHeader
        title={`Nộp phiếu ${formatPeriodInSentence({ kind: "quarter", year, quarter })} · ${unit.name}`}
        subtitle={`Đã điền ${filled}/${rows.length} chỉ tiêu`}
      />
      <div className="grid gap-4">
        {blank.length > 0 ? (
          <Notice tone="warning" title={`Còn ${blank.length} ô để trống`}>
            <p>Ô trống là chưa có số liệu, không phải 0. Nếu trong quý không có việc, chọn “Không phát sinh”.</p>
            <ul className="mt-1 list-disc pl-5">
              {blank.map((row) => (
                <li key={row.indicator.id}>{row.indicator.name}</li>
              ))}
            </ul>
          </Notice>
        ) : (
          <Notice tone="success" title="Đã điền đủ các ô" />
        )}
        {noData.length > 0 ? (
          <Card title="Không có số liệu">
            <ul className="list-disc pl-5">
              {noData.map(({ indicator, cell }) => (
                <li key={indicator.id}>
                  {indicator.name}: {cell.value.kind === "no-data" ? cell.value.reason : ""}
                </li>
              ))}
            </ul>
          </Card>
        ) : null}
        {sheet.changes && sheet.changes.length > 0 ? (
          <Card title="Thay đổi so với lần nộp trước">
            <ul className="list-disc pl-5">
              {sheet.changes.map((change) => (
                <li key={change.indicatorId}>
                  {rows.find((row) => row.indicator.id === change.indicatorId)?.indicator.name}:{" "}
                  {cellWords(change.before.value, change.before.certainty)} →{" "}
                  {cellWords(change.after.value, change.after.certainty)}
                </li>
              ))}
            </ul>
          </Card>
        ) : null}
        <p>Nộp xong phiếu được khóa. Đồng chí rút lại được cho đến khi Văn phòng nhận duyệt.</p>
        <div className="flex flex-wrap items-start gap-2">
          <MoveForm
            action={submitSheetAction.bind(null, unit.id, key)}
            operationId={operationId}
            label={blank.length > 0 ? `Vẫn nộp, để trống ${blank.length} ô` : "Nộp phiếu"}
          />
          <LinkButton href={back} large>
            Quay lại nhập tiếp
          </LinkButton>
        </div>
      </div>
    </div>
  );
}
