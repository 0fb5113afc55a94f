import type { EntryIndicator } from "./cell-form";

type Counted = Pick<EntryIndicator, "periodRule" | "entryMode" | "partOfWhole" | "numeratorLabel" | "denominatorLabel">;

/** What exactly is typed into the cell, in one or two sentences under the definition. */
export function countingWords(indicator: Counted): string {
  const parts = `${lower(indicator.numeratorLabel ?? "tử số")} và ${lower(indicator.denominatorLabel ?? "mẫu số")}`;
  const whole = indicator.partOfWhole ? " Số thứ nhất nằm trong số thứ hai nên không lớn hơn." : "";
  switch (indicator.periodRule) {
    case "flow":
      return indicator.entryMode === "cumulative"
        ? "Ghi lũy kế từ đầu năm đến hết quý; số trong quý do chương trình tính."
        : "Ghi số phát sinh trong quý; lũy kế từ đầu năm do chương trình cộng.";
    case "stock":
      return "Ghi số có đến cuối quý.";
    case "average":
      return "Ghi số của quý; cả năm lấy bình quân các quý.";
    case "rate-of-flows":
      return `Ghi ${parts} trong quý; tỷ lệ do chương trình tính.${whole}`;
    case "rate-of-stocks":
      return `Ghi ${parts} đến cuối quý; tỷ lệ do chương trình tính.${whole}`;
    case "milestone":
      return "Chọn đã hoàn thành hay chưa, tính đến cuối quý.";
  }
}

/** A label inside a sentence; an abbreviation ("TTHC") stays as it is. */
function lower(label: string): string {
  const [first = "", second = ""] = label;
  return second === second.toLowerCase() ? first.toLowerCase() + label.slice(first.length) : label;
}
