"use client";
import { useState } from "react";
import { Button } from "@/app/_ui/button";
import { Menu } from "@/app/_ui/menu";
import { parseQuantity } from "@/lib/format/parse-quantity";
import { changeByPercent } from "@/lib/plans/fill-plans";
import type { ReadLine } from "./plan-changes";
import type { usePlanGrid } from "./use-plan-grid";

type PlanToolsProps = {
  grid: ReturnType<typeof usePlanGrid>;
  read: readonly ReadLine[];
  onPaste: () => void;
};

/** Undo, pasting, and what fills many rows at once; each is one step back. */
export function PlanTools({ grid, read, onPaste }: PlanToolsProps) {
  const { past, future } = grid.history;
  const given = read.filter(({ line }) => line.current !== null);
  const typed = read.filter(({ result }) => result.kind !== "unchanged");
  const restore = () => grid.changeMany(typed.map(({ line }) => ({ key: line.key, changes: line.texts })));
  return (
    <div className="flex flex-wrap items-center gap-2 px-4 pb-3">
      <Button onClick={onPaste}>Dán từ Excel</Button>
      <Button onClick={grid.undo} disabled={past.length === 0}>
        Hoàn tác
      </Button>
      <Button onClick={grid.redo} disabled={future.length === 0}>
        Làm lại
      </Button>
      {given.length === 0 ? null : (
        <>
          <ByPercent grid={grid} given={given} />
          <Button onClick={restore} disabled={typed.length === 0}>
            Trả lại như đang áp dụng
          </Button>
        </>
      )}
      <span className="text-sm text-muted">Dán cả cột vào ô đầu; Enter, ↑, ↓ để sang dòng.</span>
    </div>
  );
}

/** Rows that somebody already typed into keep what was typed. */
function ByPercent({ grid, given }: { grid: PlanToolsProps["grid"]; given: readonly ReadLine[] }) {
  const [text, setText] = useState("");
  const [said, setSaid] = useState("");
  const fill = () => {
    const percent = parseQuantity(text.replace(/ ?%$/, ""));
    if (!percent.ok || percent.value < -100_000 || percent.value === 0) {
      setSaid("Ghi số phần trăm, ví dụ 5 hoặc -5.");
      return;
    }
    const rows = given.filter(
      ({ line, result }) => result.kind === "unchanged" && line.rules.periodRule !== "milestone",
    );
    grid.changeMany(
      rows.flatMap(({ line }) =>
        line.current === null
          ? []
          : [{ key: line.key, changes: changeByPercent(line.current, percent.value, line.rules) }],
      ),
    );
    setSaid(`Đã điền ${rows.length} dòng, mỗi số làm tròn một lần; hoàn tác được.`);
  };
  return (
    <Menu summary="Tăng, giảm theo %">
      <div className="grid max-w-72 gap-2 p-3">
        <label htmlFor="plan-percent">Tăng (hoặc giảm, ghi dấu trừ) bao nhiêu %</label>
        <input
          id="plan-percent"
          className="control control-compact control-number"
          inputMode="decimal"
          autoComplete="off"
          value={text}
          onChange={(event) => setText(event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== "Enter") return;
            event.preventDefault();
            fill();
          }}
        />
        <p className="text-sm text-muted">
          Áp dụng cho các dòng đang giao mà đồng chí chưa gõ gì; kế hoạch quý giữ tỷ trọng.
        </p>
        <Button onClick={fill}>Điền</Button>
        <p className="text-sm" role="status">
          {said}
        </p>
      </div>
    </Menu>
  );
}
