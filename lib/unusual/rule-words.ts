import { formatPercent, formatQuantity } from "@/lib/format/numbers";
import { AROUND } from "@/lib/sheets/checks/check-cumulative";
import { LIKE_UNITS_TIMES } from "@/lib/sheets/checks/check-like-units";
import { MOST_OF_PLAN } from "@/lib/sheets/checks/check-over-plan";
import { TELLING_DIGITS } from "@/lib/sheets/checks/check-repeated";
import { COMES_BACK_TIMES, USUAL_TIMES } from "@/lib/sheets/checks/check-slip";
import { REGULAR_AT_LEAST, REGULAR_QUARTERS, SAME_AT_LEAST, SAME_QUARTERS } from "./figure-rules";
import type { UnusualRule } from "./finding";
import { BEST_TIMES, FEWEST_EQUAL, LOOSE_SHARE, LOW_SHARE, SMALL_PLAN } from "./plan-rules";

const number = (thousandths: number) => formatQuantity(thousandths, 3);
const around = number(AROUND * 1000);
const mostOfPlan = formatPercent(MOST_OF_PLAN);

/** "Quy tắc": what each rule is called and when it speaks, with the very limits it reckons with. */
export const RULE_WORDS: Record<UnusualRule, { title: string; explained: string }> = {
  "slip-10": {
    title: "Gấp hoặc kém 10, 100, 1.000 lần",
    explained: `Vượt ${USUAL_TIMES} lần số lớn nhất (hoặc dưới một phần ${USUAL_TIMES} số nhỏ nhất) của chính đơn vị trong 8 quý trước, và chia (nhân) 10, 100 hoặc 1.000 thì về trong khoảng ${COMES_BACK_TIMES} lần các số đó.`,
  },
  "cumulative-typed": {
    title: "Giống số lũy kế",
    explained: `Lớn hơn ${around} lần số lớn nhất các quý trước, và trừ lũy kế các quý trước thì về mức thường có.`,
  },
  "quarter-typed": {
    title: "Giống số riêng của quý",
    explained: `Chỉ tiêu nhập lũy kế nhưng số nhập bằng mức thường có của một quý (sai khác không quá ${around} lần).`,
  },
  "falling-cumulative": { title: "Lũy kế giảm", explained: "Lũy kế thấp hơn lũy kế các quý trước." },
  "same-as-last": {
    title: "Bằng đúng quý trước",
    explained: `Số phát sinh bằng đúng số quý trước, có từ ${TELLING_DIGITS} chữ số có nghĩa.`,
  },
  "like-units": {
    title: "Khác các đơn vị cùng loại",
    explained: `Gấp hơn ${LIKE_UNITS_TIMES} lần mức phổ biến (trung vị) của ít nhất 3 đơn vị cùng loại, và hơn hẳn các quý trước của chính đơn vị.`,
  },
  "over-plan": { title: "Vượt xa kế hoạch", explained: `Lũy kế quá ${mostOfPlan} kế hoạch năm.` },
  "parts-differ": { title: "Tổng không khớp", explained: "Các chỉ tiêu thành phần cộng lại khác số tổng." },
  identity: {
    title: "Các chỉ tiêu không khớp nhau",
    explained: "Hai cách tính của cùng một số cho kết quả khác nhau.",
  },
  "fallen-to-zero": {
    title: "Bỗng dưng bằng 0",
    explained: `Bằng 0 hoặc không phát sinh, trong khi ${REGULAR_QUARTERS} kỳ trước đều từ ${number(REGULAR_AT_LEAST)} trở lên.`,
  },
  "same-run": {
    title: "Nhiều quý liền cùng một số",
    explained: `${SAME_QUARTERS} kỳ liền cùng một số phát sinh, từ ${number(SAME_AT_LEAST)} trở lên.`,
  },
  "below-last-year": {
    title: "Kế hoạch thấp so với năm trước",
    explained: `Chỉ tiêu phải đạt: dưới ${LOW_SHARE}% thực hiện cả năm trước; chỉ tiêu không được vượt: mức trần trên ${LOOSE_SHARE}%. Bỏ qua số dưới ${number(SMALL_PLAN)}.`,
  },
  "below-first-quarter": {
    title: "Kế hoạch năm không cao hơn quý I",
    explained: "Số phát sinh của riêng quý I đã bằng hoặc hơn kế hoạch cả năm.",
  },
  "above-best": {
    title: "Kế hoạch quá cao",
    explained: `Cao hơn ${BEST_TIMES} lần năm cao nhất trong hai năm trước.`,
  },
  "all-equal-plan": {
    title: "Mọi đơn vị bằng đúng kế hoạch",
    explained: `Ít nhất ${FEWEST_EQUAL} đơn vị có kế hoạch riêng và tất cả báo cáo đúng bằng kế hoạch.`,
  },
};
