import "server-only";
import { requireGrant } from "@/app/_auth/session";
import { getStore } from "@/db/client";
import { readSettings } from "@/db/settings/queries";
import { authorize } from "@/lib/access/grant";
import { formatLocalDate } from "@/lib/format/dates";
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
      since: inForce === null ? "" : sinceWords(inForce.effectiveFrom),
      coming: versions[key]
        .filter((each) => each.effectiveFrom > today)
        .map((each) => formatLocalDate(each.effectiveFrom)),
    };
  });
  return { subjects };
}

function sinceWords(effectiveFrom: string): string {
  return effectiveFrom === FROM_THE_START ? "từ đầu" : `từ ngày ${formatLocalDate(effectiveFrom)}`;
}
