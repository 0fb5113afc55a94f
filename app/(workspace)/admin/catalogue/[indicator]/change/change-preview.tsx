"use client";
import { Card } from "@/app/_ui/card";
import { Notice } from "@/app/_ui/notice";
import { SubmitButton } from "@/app/_ui/submit-button";
import type { ChangeFormState } from "./actions";

type Props = { preview: NonNullable<ChangeFormState["preview"]>; values: Record<string, string>; year: number };

/** Sent by the buttons themselves, or written by the form around. */
const OWN = new Set(["step", "indicatorId", "fromYear", "revision"]);

/** Before and after, and what already lies in the years the change reaches. */
export function ChangePreview({ preview, values, year }: Props) {
  return (
    <Card title={`Từ quý I/${year}`} subtitle="các năm trước giữ nguyên">
      {Object.entries(values).map(([name, value]) =>
        OWN.has(name) ? null : <input key={name} type="hidden" name={name} value={value} />,
      )}
      <div className="table-scroll">
        <table className="data-table data-table-stack">
          <caption className="sr-only">Trước và sau</caption>
          <thead>
            <tr>
              <th scope="col">Thuộc tính</th>
              <th scope="col">Hiện nay</th>
              <th scope="col">Từ năm {year}</th>
            </tr>
          </thead>
          <tbody>
            {preview.lines.map(({ field, before, after }) => (
              <tr key={field}>
                <th scope="row">{field}</th>
                <td>{before}</td>
                <td>{after}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div className="mt-4 grid gap-2">
        {preview.breakNote ? (
          <Notice tone="warning" title="Không so với các năm trước">
            <p>
              Cùng kỳ năm {year} in dấu x, chú thích: {preview.breakNote}.
            </p>
          </Notice>
        ) : null}
        {preview.touches.map((text) => (
          <Notice key={text}>{text}</Notice>
        ))}
      </div>
      <div className="mt-4 flex flex-wrap gap-2">
        <SubmitButton name="step" value="do">
          Lưu thay đổi từ năm {year}
        </SubmitButton>
        <SubmitButton name="step" value="back" variant="secondary">
          Sửa lại
        </SubmitButton>
      </div>
    </Card>
  );
}
