import { type ReactNode, useState } from "react";
import { Button } from "@/app/_ui/button";
import { Card } from "@/app/_ui/card";
import { SelectField } from "@/app/_ui/choice-field";
import { DateField } from "@/app/_ui/date-field";
import { TextAreaField, TextField } from "@/app/_ui/text-field";
import { useHydrated } from "@/app/_ui/use-hydrated";
import { TASK_RESULT_WORDS } from "@/lib/party-cell-meetings/labels";
import { rowsNeeded, type TaskList } from "@/lib/party-cell-meetings/typed-record";
import type { FieldsProps } from "./fields-props";

/** Rows a list starts with when nothing is in it, so that it can be written without JavaScript too. */
const SPARE = { lastTasks: 1, newTasks: 2 } as const;

export function LastTaskFields({ given, errors }: FieldsProps) {
  return (
    <Card title="Nhiệm vụ tháng trước" subtitle="lấy sẵn từ phiếu trước; chọn kết quả từng việc">
      <Rows list="lastTasks" given={given}>
        {(row) => (
          <>
            <TaskName row={row} given={given} errors={errors} />
            <div className="record-grid mt-3">
              <SelectField
                name={`${row}.result`}
                label="Kết quả"
                defaultValue={given[`${row}.result`] ?? ""}
                error={errors[`${row}.result`]}
              >
                <option value="">Chọn…</option>
                {Object.entries(TASK_RESULT_WORDS).map(([value, text]) => (
                  <option key={value} value={value}>
                    {text}
                  </option>
                ))}
              </SelectField>
              <TextField
                name={`${row}.note`}
                label="Ghi chú"
                maxLength={300}
                autoComplete="off"
                defaultValue={given[`${row}.note`]}
                error={errors[`${row}.note`]}
              />
            </div>
          </>
        )}
      </Rows>
    </Card>
  );
}

export function NewTaskFields({ given, errors }: FieldsProps) {
  return (
    <Card title="Nhiệm vụ giao tháng này" subtitle="ghi chức vụ người thực hiện, không ghi tên">
      <Rows list="newTasks" given={given}>
        {(row) => (
          <>
            <TaskName row={row} given={given} errors={errors} />
            <div className="record-grid mt-3">
              <div className="record-wide sm:col-auto!">
                <TextField
                  name={`${row}.position`}
                  label="Người thực hiện"
                  placeholder="Phó bí thư chi bộ"
                  maxLength={120}
                  autoComplete="off"
                  defaultValue={given[`${row}.position`]}
                  error={errors[`${row}.position`]}
                />
              </div>
              <DateField
                name={`${row}.dueOn`}
                label="Thời hạn"
                defaultValue={given[`${row}.dueOn`]}
                error={errors[`${row}.dueOn`]}
              />
            </div>
          </>
        )}
      </Rows>
    </Card>
  );
}

function TaskName({ row, given, errors }: { row: string } & Pick<FieldsProps, "given" | "errors">) {
  const name = `${row}.task`;
  return (
    <TextAreaField
      name={name}
      label="Nhiệm vụ"
      rows={2}
      maxLength={300}
      defaultValue={given[name]}
      error={errors[name]}
      className="record-short"
    />
  );
}

type RowsProps = { list: TaskList; given: FieldsProps["given"]; children: (row: string) => ReactNode };

/** A list of tasks; rows left empty count for nothing, and another one comes at a click. */
function Rows({ list, given, children }: RowsProps) {
  const hydrated = useHydrated();
  const [count, setCount] = useState(() => Math.max(rowsNeeded(given, list), SPARE[list]));
  return (
    <>
      {Array.from({ length: count }, (_, index) => `${list}.${index}`).map((row, index) => (
        <fieldset key={row} className="record-row">
          <legend>Việc {index + 1}</legend>
          {children(row)}
        </fieldset>
      ))}
      {hydrated ? (
        <Button variant="secondary" onClick={() => setCount((before) => Math.min(before + 1, 20))}>
          Thêm việc
        </Button>
      ) : null}
    </>
  );
}
