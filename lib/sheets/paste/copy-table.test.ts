import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatQuantity } from "@/lib/format/numbers";
import { QUANTITY_LIMIT } from "@/lib/indicators/quantity";
import { readClipboard } from "@/lib/paste/read-clipboard";
import { itHolds } from "@/lib/testing/property";
import type { EntryForm, EntryRow } from "../entry-form";
import { parseCell } from "../parse-cells";
import { copyColumn, copyTable } from "./copy-table";
import type { PasteTarget } from "./paste-line";
import { planBlock } from "./plan-paste";
import { exact, rateTarget, target } from "./testing/targets";

function rowOf({ indicator, raw }: PasteTarget): EntryRow {
  return {
    indicator,
    definition: "",
    figures: { plan: "≥ 1.250", planOfCommune: false, samePeriod: "1.234,5", samePeriodNote: "", previous: "…" },
    plan: null,
    earlier: [],
    history: [],
    likeUnitsMedian: null,
    computedFrom: null,
    raw,
    notedVersion: null,
    pointed: false,
    recordedByName: null,
    recordedAt: null,
  };
}

function formOf(targets: PasteTarget[]): EntryForm {
  return {
    unitId: "u",
    unitName: "Phòng Kinh tế",
    periodKey: "2026-Q4",
    year: 2026,
    quarter: 4,
    previousHead: "Quý III",
    groups: [{ id: "g", name: "Lĩnh vực", rows: targets.map(rowOf) }],
    ownNotes: [],
  };
}

const cellOf = (row: EntryRow) => row.raw;
const milestone = (text: string) => target({ name: "Quy hoạch", periodRule: "milestone" }, { text });

describe("copying out", () => {
  it("gives Excel the table as it is seen", () => {
    const targets = [
      exact("Thu thuế", { text: "1.234,5" }),
      rateTarget("Tỷ lệ dự họp", { numerator: "275", denominator: "1.298" }),
      milestone("1"),
      exact("Số hộ", { choice: "nothing-arose" }),
      exact("Số con", { choice: "no-data", reason: "chưa thống kê" }),
      exact('=SUM("A1")', { text: "2,8a" }),
    ];
    const lines = copyTable(formOf(targets), cellOf).split("\r\n");
    expect(lines[0]).toBe("Chỉ tiêu\tĐVT\tKH năm\tCùng kỳ\tQuý III\tSố liệu kỳ này\tTrên tổng số\tLũy kế\t% KH");
    expect(lines[2]).toBe("Thu thuế\ttriệu đồng\t≥ 1250\t1234,5\t…\t1234,5\t\t1234,5\t");
    expect(lines[3]).toBe("Tỷ lệ dự họp\t%\t≥ 1250\t1234,5\t…\t275\t1298\t21,19\t");
    expect(lines[4]).toContain("\tĐã hoàn thành\t");
    expect(lines[5]).toContain("\t…\t-\t\t");
    expect(lines[6]).toContain("\t…\t…\t\t");
    expect(lines[7]).toBe(`"'=SUM(""A1"")"\ttriệu đồng\t≥ 1250\t1234,5\t…\t2,8a\t\t\t`);
  });

  it("says of a row of lũy kế that it is one", () => {
    const targets = [
      target({ name: "Thu ngân sách", unitOfMeasure: "triệu đồng", cumulativeBase: 30_000 }, { text: "41" }),
    ];
    const text = copyTable(formOf(targets), cellOf);
    expect(text).toContain("Thu ngân sách\ttriệu đồng, lũy kế\t");
    const [line] = planBlock(readClipboard(text), emptied(targets), { index: 0, part: "text" }, {}).lines;
    expect(line?.patch?.text).toBe("41");
  });

  it("the entry column alone", () => {
    expect(copyColumn([exact("a", { text: "1.250" }), exact("b")].map(rowOf), cellOf)).toBe("1250\r\n");
    const withRate = [exact("a", { text: "5" }), rateTarget("r", { numerator: "1", denominator: "2" })];
    expect(copyColumn(withRate.map(rowOf), cellOf)).toBe("5\t\r\n1\t2");
  });
});

const figure = fc.integer({ min: -QUANTITY_LIMIT, max: QUANTITY_LIMIT });
const count = fc.integer({ min: 1, max: QUANTITY_LIMIT });
const sheet = fc.tuple(
  fc.array(figure, { minLength: 1, maxLength: 8 }),
  fc.array(fc.tuple(count, count), { maxLength: 4 }),
);

function filled([figures, rates]: [number[], [number, number][]]): PasteTarget[] {
  return [
    ...figures.map((value, at) => exact(`Số liệu ${at + 1}`, { text: formatQuantity(value, 3) })),
    ...rates.map(([part, more], at) => {
      const [low, high] = [Math.min(part, more), Math.max(part, more)];
      return rateTarget(`Tỷ lệ ${at + 1}`, { numerator: formatQuantity(low, 3), denominator: formatQuantity(high, 3) });
    }),
  ];
}

const emptied = (targets: PasteTarget[]) =>
  targets.map((each) => ({ ...each, raw: { ...each.raw, text: "", numerator: "", denominator: "" } }));

/** The figures after pasting `text` into the emptied sheet and taking everything. */
function pasted(text: string, targets: PasteTarget[]) {
  const made = planBlock(readClipboard(text), emptied(targets), { index: 0, part: "text" }, { decimal: "vietnamese" });
  expect(made.questions.filter((question) => question !== "decimal")).toEqual([]);
  return made.lines.map(({ target: row, patch }) =>
    row && patch ? parseCell(row.indicator, { ...row.raw, ...patch }) : null,
  );
}

describe("laws", () => {
  itHolds("a copied table pasted back gives the same quantities, found by name", sheet, (input) => {
    const targets = filled(input);
    const shuffled = [...targets].reverse();
    const figures = pasted(copyTable(formOf(shuffled), cellOf), targets);
    expect(figures).toEqual(shuffled.map(({ indicator, raw }) => parseCell(indicator, raw)));
  });

  itHolds("a copied column pasted back gives the same quantities, in order", sheet, (input) => {
    const targets = filled(input);
    expect(pasted(copyColumn(targets.map(rowOf), cellOf), targets)).toEqual(
      targets.map(({ indicator, raw }) => parseCell(indicator, raw)),
    );
  });

  const noise = fc.string({ unit: fc.constantFrom(...'0123456789.,-–…()% tỷđEx/\t\n"'), maxLength: 60 });
  itHolds("nothing pasted makes the plan throw, and nothing is written that typing refuses", noise, (text) => {
    const targets = [exact("a"), rateTarget("b"), milestone(""), target({ name: "c", decimals: 0 })];
    const made = planBlock(readClipboard(text), targets, { index: 0, part: "text" }, { dash: "nothing-arose" });
    for (const { target: row, patch, message, status } of made.lines) {
      if (!row || !patch || (status === "change" && message?.includes("còn thiếu"))) continue;
      expect(parseCell(row.indicator, { ...row.raw, ...patch }).ok).toBe(true);
    }
  });
});
