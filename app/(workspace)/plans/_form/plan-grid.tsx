"use client";
import { Card } from "@/app/_ui/card";
import type { FormState } from "@/app/_ui/form-state";
import { handleKey } from "@/app/_ui/table-keys";
import { useHydrated } from "@/app/_ui/use-hydrated";
import type { ReadLine } from "./plan-changes";
import { WholeGap } from "./plan-changes";
import type { PlanFormModel } from "./plan-form-model";
import { PlanFormRow } from "./plan-form-row";
import { PlanPaste, usePlanPaste } from "./plan-paste";
import { PlanTools } from "./plan-tools";
import type { usePlanGrid } from "./use-plan-grid";

type PlanGridProps = {
  model: PlanFormModel;
  state: FormState;
  grid: ReturnType<typeof usePlanGrid>;
  read: readonly ReadLine[];
};

/** One row a line: with JavaScript keys, pasting and undo are those of the sheet. */
export function PlanGrid({ model, state, grid, read }: PlanGridProps) {
  const { groups, year, lineHead } = model;
  const enhanced = useHydrated();
  const lines = read.map(({ line }) => line);
  const paste = usePlanPaste(grid.change);
  return (
    <Card title="Kế hoạch" subtitle="chỉ ghi những dòng được giao; dòng để trống không lưu" flush>
      <WholeGap model={model} read={read} />
      {enhanced ? <PlanTools grid={grid} read={read} onPaste={paste.open} /> : null}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: keys and paste of the inputs inside, as in the sheet */}
      <div
        className="table-scroll"
        id="rows"
        ref={grid.grid}
        onKeyDown={(event) => handleKey(event, grid.keys)}
        onPaste={paste.onPaste}
      >
        <table className="data-table data-table-stack">
          <caption className="sr-only">
            Kế hoạch năm {year}, {lineHead.toLowerCase()} theo dòng
          </caption>
          <thead>
            <tr>
              <th scope="col">{lineHead}</th>
              <th scope="col">ĐVT</th>
              <th scope="col">Yêu cầu</th>
              <th scope="col">Kế hoạch năm</th>
            </tr>
          </thead>
          {groups.map((group) => (
            <tbody key={group.id}>
              <tr className="group-row">
                <th scope="colgroup" colSpan={4}>
                  {group.name}
                </th>
              </tr>
              {group.lines.map((line) => (
                <PlanFormRow
                  key={line.key}
                  line={line}
                  texts={grid.typed[line.key] ?? line.texts}
                  errors={state.errors}
                  onChange={grid.change}
                />
              ))}
            </tbody>
          ))}
        </table>
      </div>
      {paste.pasted ? (
        <PlanPaste
          {...{ lines, lineHead }}
          pasted={paste.pasted}
          typed={grid.typed}
          onAccept={(patches) => {
            grid.changeMany(patches);
            paste.close();
          }}
          onCancel={paste.close}
        />
      ) : null}
    </Card>
  );
}
