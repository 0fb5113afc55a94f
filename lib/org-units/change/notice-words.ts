import { formatLocalDate } from "@/lib/format/dates";
import { formatPeriodInSentence } from "@/lib/format/periods";
import { quarterAt } from "@/lib/periods/period";
import type { UnitChangeKind, UnitChangePlan } from "./unit-change";

const TITLES: Record<UnitChangeKind, string> = {
  merge: "Đơn vị của đồng chí được sáp nhập",
  split: "Đơn vị của đồng chí được chia tách",
  rename: "Đơn vị của đồng chí có thay đổi",
  close: "Đơn vị của đồng chí dừng hoạt động",
};

const WHAT: Record<Exclude<UnitChangeKind, "close">, string> = {
  merge: "được sáp nhập",
  split: "được chia tách",
  rename: "đổi tên hoặc đổi đơn vị cấp trên",
};

/**
 * What the accounts of a closed unit are told.
 * @param from names of the closed units the account reported for
 * @param to name of the unit it reports for from now on; null = none is pointed to
 */
export function unitChangeWords(plan: UnitChangePlan, from: readonly string[], to: string | null) {
  const { kind, on } = plan.change;
  const quarter = formatPeriodInSentence({ kind: "quarter", ...quarterAt(plan.firstQuarter) });
  const day = formatLocalDate(on);
  const old = from.join(", ");
  const head = kind === "close" ? `${old} hoạt động đến hết ngày ${day}.` : `Từ ngày ${day}, ${old} ${WHAT[kind]}.`;
  const next =
    to === null
      ? kind === "close"
        ? ""
        : ` Văn phòng Đảng ủy sẽ giao đơn vị mới cho đồng chí.`
      : ` Từ ${quarter}, đồng chí nhập số liệu cho ${to}.`;
  return { title: TITLES[kind], body: `${head}${next} Phiếu của các quý trước vẫn ở đơn vị cũ và xem lại được.` };
}
