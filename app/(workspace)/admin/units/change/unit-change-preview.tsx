"use client";
import { Notice } from "@/app/_ui/notice";
import { SubmitButton } from "@/app/_ui/submit-button";
import type { UnitChangeFormState } from "./actions";
import type { UnitChangeModel } from "./load";

type Props = {
  model: UnitChangeModel;
  values: Record<string, string>;
  unitIds: string[];
  preview: NonNullable<UnitChangeFormState["preview"]>;
};

/** What was typed, carried along unseen. */
const FIELDS = ["on", "unitId", "target", "name", "unitKind", "parentId", "names"];

export function UnitChangePreview({ model, values, unitIds, preview }: Props) {
  return (
    <>
      {FIELDS.map((name) =>
        values[name] === undefined ? null : <input key={name} type="hidden" name={name} value={values[name]} />,
      )}
      {unitIds.map((id) => (
        <input key={id} type="hidden" name="unitIds" value={id} />
      ))}
      <input type="hidden" name="hash" value={preview.hash} />
      <h2 className="text-base">Những thay đổi sẽ được ghi</h2>
      <dl className="mt-2 divide-y divide-line">
        {preview.sections.map(({ heading, lines, notes }) => (
          <div key={heading} className="grid gap-x-4 gap-y-1 py-3 md:grid-cols-[11rem_1fr]">
            <dt className="font-semibold">{heading}</dt>
            <dd className="min-w-0">
              <ul className="grid gap-1">
                {lines.map(({ text, items }) => (
                  <li key={text}>
                    {text}
                    {items ? (
                      <details>
                        <summary className="link inline-flex min-h-6 items-center text-sm">
                          Xem {items.length} chỉ tiêu
                        </summary>
                        <p className="text-sm">{items.join(" · ")}</p>
                      </details>
                    ) : null}
                  </li>
                ))}
              </ul>
              {notes.map((note) => (
                <div key={note} className="mt-2">
                  <Notice tone="warning">{note}</Notice>
                </div>
              ))}
            </dd>
          </div>
        ))}
      </dl>
      <p className="mt-3 text-sm text-muted">
        Ghi rồi không xóa được; muốn đổi lại thì làm một lần sắp xếp khác, từ một ngày khác.
      </p>
      <div className="mt-4 flex flex-wrap gap-2">
        <SubmitButton name="step" value="do" variant={model.kind === "close" ? "danger" : "primary"}>
          Thực hiện
        </SubmitButton>
        <SubmitButton name="step" value="back" variant="secondary">
          Sửa lại
        </SubmitButton>
      </div>
    </>
  );
}
