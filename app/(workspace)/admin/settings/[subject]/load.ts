import "server-only";
import { notFound } from "next/navigation";
import { requireGrant } from "@/app/_auth/session";
import { listAccounts } from "@/db/accounts/directory";
import { getStore } from "@/db/client";
import { listPeriods } from "@/db/periods/queries";
import { listSuperseded, readVersions } from "@/db/settings/queries";
import { authorize } from "@/lib/access/grant";
import { formatInstant, formatLocalDate } from "@/lib/format/dates";
import { addDays } from "@/lib/periods/local-date";
import { FROM_THE_START, inForceOn, lockedThrough, standingOf } from "@/lib/settings/dated";
import { textsOf } from "@/lib/settings/form";
import { SETTING_FORMS } from "@/lib/settings/form-fields";
import { signatoryTerms } from "@/lib/settings/paper";
import { isSettingKey, SUBJECTS } from "@/lib/settings/subjects";
import { trialName } from "@/lib/settings/trial-layout";

export type SettingModel = Awaited<ReturnType<typeof loadSetting>>;
export type VersionModel = SettingModel["versions"][number];

/**
 * One subject: its versions, newest first, and the form. `day` = record again for that day, else a new version.
 * A subject the person may not set does not exist for them.
 */
export async function loadSetting(slug: string, day: string | undefined) {
  const { commune, today, actor } = await requireGrant("commune:manage");
  if (!isSettingKey(slug) || authorize(actor, SUBJECTS[slug].permission) === null) notFound();
  const store = getStore();
  const [versions, superseded, accounts, periods] = await Promise.all([
    readVersions(store, commune.id, slug),
    listSuperseded(store, commune.id, slug),
    listAccounts(store, commune.id),
    listPeriods(store, commune.id),
  ]);
  const nameOf = new Map(accounts.map((account) => [account.id, account.displayName]));
  const by = (accountId: string | null) =>
    accountId === null ? "chương trình" : (nameOf.get(accountId) ?? "không rõ");
  const closed = lockedThrough(periods.filter(({ quarter }) => quarter === 0));
  const form = SETTING_FORMS[slug];
  const models = versions.map(({ effectiveFrom, value, version, recordedAt, recordedBy, reason }, index) => {
    const standing = standingOf(versions, effectiveFrom, today);
    const next = versions[index + 1];
    const layout = slug === "layout-party" || slug === "layout-state" ? trialName(slug, effectiveFrom) : null;
    return {
      effectiveFrom,
      standing,
      version,
      title: spanWords(effectiveFrom, next === undefined ? null : addDays(next.effectiveFrom, -1)),
      recorded: version === 0 || recordedAt === 0 ? null : `${by(recordedBy)}, ${formatInstant(recordedAt)}`,
      reason,
      texts: textsOf(form, value),
      mayRecordAgain: closed === null || effectiveFrom > closed,
      mayWithdraw: standing === "coming" && version > 0,
      trial: layout === null ? null : `/print/reports/${today.slice(0, 4)}?layout=${layout}`,
    };
  });
  const again =
    day === undefined ? undefined : models.find((each) => each.effectiveFrom === day && each.mayRecordAgain);
  if (day !== undefined && again === undefined) notFound();
  const inForce = inForceOn(models, today);
  const start = again ?? inForce;
  if (start === null) notFound();
  return {
    key: slug,
    subject: SUBJECTS[slug],
    form,
    versions: models.reverse(),
    superseded: superseded.map((each) => ({
      key: `${each.effectiveFrom} ${each.version}`,
      text: supersededWords(each, by(each.recordedBy), by(each.endedBy)),
    })),
    start: { texts: start.texts, day: again?.effectiveFrom ?? null, version: again?.version ?? 0 },
    again: again === undefined ? null : { title: again.title, needsReason: again.standing !== "coming" },
    inForceTexts: inForce?.texts ?? start.texts,
    terms: slug === "signatories" ? termRows(await readVersions(store, commune.id, slug)) : [],
    closedThrough: closed === null ? null : formatLocalDate(closed),
  };
}

function dayWords(day: string): string {
  return day === FROM_THE_START ? "từ đầu" : `từ ngày ${formatLocalDate(day)}`;
}

function spanWords(from: string, to: string | null): string {
  const words = to === null ? dayWords(from) : `${dayWords(from)} đến hết ngày ${formatLocalDate(to)}`;
  return `${words[0]?.toUpperCase()}${words.slice(1)}`;
}

type Superseded = { effectiveFrom: string; recordedAt: number; endedAt: number; withdrawn: boolean };

function supersededWords(each: Superseded, recordedBy: string, endedBy: string): string {
  const recorded = each.recordedAt === 0 ? "có từ khi cài đặt" : `${recordedBy} ghi ${formatInstant(each.recordedAt)}`;
  const ended = each.withdrawn ? "bỏ" : "ghi lại";
  return `Bản áp dụng ${dayWords(each.effectiveFrom)}, ${recorded}: ${endedBy} ${ended} ${formatInstant(each.endedAt)}.`;
}

function termRows(versions: Parameters<typeof signatoryTerms>[0]) {
  return signatoryTerms(versions, (day) => addDays(day, -1)).map(({ position, name, from, to }) => ({
    position,
    name,
    from: from === FROM_THE_START ? "từ đầu" : formatLocalDate(from),
    to: to === null ? "đang giữ" : formatLocalDate(to),
  }));
}
