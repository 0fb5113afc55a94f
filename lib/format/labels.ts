import type { ParsedQuantity } from "./parse-quantity";

/** What stands beside a field whose figure was not taken; null when it was. The suggestion is a separate button. */
export function quantityMessage(parsed: ParsedQuantity, decimals: number): string | null {
  if (parsed.ok) return null;
  switch (parsed.reason) {
    case "empty":
      return "Chưa nhập số.";
    case "not-a-number":
      return "Không phải số. Nhập theo kiểu 1.234,5.";
    case "english-decimal":
      return "Dấu thập phân là dấu phẩy, dấu phân cách hàng nghìn là dấu chấm.";
    case "too-many-decimals":
      return decimals === 0 ? "Chỉ tiêu này là số nguyên." : `Chỉ nhập tối đa ${decimals} chữ số sau dấu phẩy.`;
    case "too-large":
      return "Số quá lớn. Hãy kiểm tra lại đơn vị tính.";
  }
}

/** "Ý là 1,5?": null when there is nothing to suggest. */
export function suggestionQuestion(parsed: ParsedQuantity): string | null {
  return parsed.ok || parsed.suggestion === undefined ? null : `Ý là ${parsed.suggestion}?`;
}
