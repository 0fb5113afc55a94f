import "server-only";
import { requireGrant } from "@/app/_auth/session";
import { getStore } from "@/db/client";
import { findMark } from "@/db/settings/mark-queries";
import { readSettings } from "@/db/settings/queries";
import { authorize } from "@/lib/access/grant";
import { formatInstant, formatLocalDate } from "@/lib/format/dates";
import { FROM_THE_START, inForceOn } from "@/lib/settings/dated";
import { SETTING_KEYS, SUBJECTS } from "@/lib/settings/subjects";

/** The subjects this person may set, each with the day its version in force applies from and what is still to come. */
export async function loadSettings() {
  const { commune, today, actor } = await requireGrant("commune:manage");
  const keys = SETTING_KEYS.filter((key) => authorize(actor, SUBJECTS[key].permission) !== null);
  const versions = await readSettings(getStore(), commune.id, keys);
  const subjects = keys.map((key) => {
    const inForce = inForceOn<{ effectiveFrom: string }>(versions[key], today);
    return {
      href: `/admin/settings/${key}`,
      title: SUBJECTS[key].title,
      detail: SUBJECTS[key].detail,
      standing: `Đang áp dụng ${inForce === null ? "" : sinceWords(inForce.effectiveFrom)}${comingWords(
        versions[key].filter((each) => each.effectiveFrom > today),
      )}`,
    };
  });
  const mark = await findMark(getStore(), commune.id);
  const standing = mark === null ? "Chưa có" : `Đưa lên ${formatInstant(mark.setAt)}`;
  return { subjects: [...subjects, { ...MARK, standing }] };
}

/** Not dated: it stands on no paper. */
const MARK = {
  href: "/admin/settings/mark",
  title: "Biểu trưng",
  detail: "Hình (logo) hiện cạnh tên Đảng ủy ở đầu mọi trang và trang đăng nhập",
};

function comingWords(coming: readonly { effectiveFrom: string }[]): string {
  if (coming.length === 0) return "";
  return `; sẽ đổi từ ngày ${coming.map((each) => formatLocalDate(each.effectiveFrom)).join(", ")}`;
}

function sinceWords(effectiveFrom: string): string {
  return effectiveFrom === FROM_THE_START ? "từ đầu" : `từ ngày ${formatLocalDate(effectiveFrom)}`;
}
