"use client";
import { useActionState } from "react";
import { Button } from "@/app/_ui/button";
import { SelectField } from "@/app/_ui/choice-field";
import { ErrorSummary } from "@/app/_ui/error-summary";
import { IDLE } from "@/app/_ui/form-state";
import { SubmitButton } from "@/app/_ui/submit-button";
import { TextField } from "@/app/_ui/text-field";
import type { OutlineSection } from "@/lib/reports/draft";
import { addSectionAction, arrangeSectionAction, saveOutlineAction } from "./actions";
import type { SectionModel } from "./load";

type Props = {
  reportId: string;
  operationId: string;
  section: Pick<SectionModel, "id" | "level" | "heading" | "version">;
  missing: readonly OutlineSection[];
};

/** Place of the section in the outline, sections to be added, and the outline kept for later reports. */
export function ArrangeForms({ missing, ...props }: Props) {
  return (
    <details className="card">
      <summary className="link w-fit cursor-pointer font-semibold">Sắp xếp, thêm, bỏ mục</summary>
      <div className="mt-3 grid gap-5">
        <PlaceForm {...props} />
        <AddForm missing={missing} {...props} />
        <KeepForm {...props} />
      </div>
    </details>
  );
}

function PlaceForm({ reportId, operationId, section }: Omit<Props, "missing">) {
  const [state, arrange] = useActionState(arrangeSectionAction, IDLE);
  return (
    <div>
      <ErrorSummary state={state} />
      <p className="field-label">Mục “{section.heading}”</p>
      <form action={arrange} className="mt-1 flex flex-wrap gap-2">
        <input type="hidden" name="operationId" value={operationId} />
        <input type="hidden" name="reportId" value={reportId} />
        <input type="hidden" name="sectionId" value={section.id} />
        <input type="hidden" name="version" value={section.version} />
        <Button type="submit" name="direction" value="up">
          Chuyển lên
        </Button>
        <Button type="submit" name="direction" value="down">
          Chuyển xuống
        </Button>
        <Button type="submit" name="direction" value="remove" variant="danger">
          Bỏ mục
        </Button>
      </form>
    </div>
  );
}

const LEVELS = [
  [1, "I. (phần)"],
  [2, "1. (mục)"],
  [3, "a) (mục nhỏ)"],
] as const;

function AddForm({ reportId, operationId, section, missing }: Props) {
  const [state, add] = useActionState(addSectionAction, IDLE);
  return (
    <div>
      <ErrorSummary state={state} />
      <form action={add} key={state.stamp} noValidate className="grid gap-3">
        <input type="hidden" name="operationId" value={operationId} />
        <input type="hidden" name="reportId" value={reportId} />
        <input type="hidden" name="afterId" value={section.id} />
        <TextField
          name="newHeading"
          label="Thêm mục sau mục này"
          defaultValue={state.values.newHeading}
          error={state.errors.newHeading}
        />
        <SelectField name="level" label="Cấp" defaultValue={state.values.level ?? section.level}>
          {LEVELS.map(([level, words]) => (
            <option key={level} value={level}>
              {words}
            </option>
          ))}
        </SelectField>
        <SelectField name="source" label="Nội dung của phần mềm" defaultValue={state.values.source ?? ""}>
          <option value="">Không có, văn phòng viết</option>
          {missing.map(({ source, heading }) => (
            <option key={source} value={source ?? ""}>
              {heading}
            </option>
          ))}
        </SelectField>
        <div>
          <SubmitButton variant="secondary">Thêm mục</SubmitButton>
        </div>
      </form>
    </div>
  );
}

function KeepForm({ reportId, operationId }: Pick<Props, "reportId" | "operationId">) {
  const [state, keep] = useActionState(saveOutlineAction, IDLE);
  return (
    <div>
      <ErrorSummary state={state} />
      <form action={keep}>
        <input type="hidden" name="operationId" value={operationId} />
        <input type="hidden" name="reportId" value={reportId} />
        <p className="field-hint mb-1">Thứ tự, đề mục và phụ lục ở đây dùng cho các báo cáo sau của loại này.</p>
        <SubmitButton variant="secondary">Lưu làm đề cương</SubmitButton>
      </form>
    </div>
  );
}
