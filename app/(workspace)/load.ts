import "server-only";
import { redirect } from "next/navigation";
import { brandMark } from "@/app/_auth/brand-mark";
import { requireAccount } from "@/app/_auth/session";
import { getStore } from "@/db/client";
import { countWaiting } from "@/db/explanations/queries";
import { countUnread } from "@/db/notifications/queries";
import { readVersions } from "@/db/settings/queries";
import { countSheetsToDo, findOpenQuarter } from "@/db/sheets/queries";
import { countWaitingSheets } from "@/db/sheets/waiting-sheets";
import { countTasksWaiting } from "@/db/tasks/queries";
import { reachOf } from "@/lib/access/grant";
import { formatRoles } from "@/lib/access/labels";
import { firstScreen, type NavCounts, navigationFor } from "@/lib/access/navigation";
import { periodKey } from "@/lib/periods/period";
import { inForceOn } from "@/lib/settings/dated";

const NO_WORDS = { notice: "", sheetGuide: "" };

/** What the frame of the workspace shows: names, the person, links with their numbers. */
export async function loadShell() {
  const { actor, commune, position, today } = await requireAccount();
  const counts: NavCounts = { unread: await countUnread(getStore(), actor) };
  if (reachOf(actor.roles, "sheet:review") !== null) {
    counts.waiting = await countWaitingSheets(getStore(), commune.id, actor.reviewedGroupIds);
  } else if (actor.unitIds.length > 0) {
    counts.toDo = await countSheetsToDo(getStore(), commune.id, actor.unitIds, today);
  }
  if (reachOf(actor.roles, "explanation:read") !== null) {
    const leads = reachOf(actor.roles, "explanation:ask") !== null;
    counts.explanations = await countWaiting(getStore(), { ...actor, leads });
  }
  if (reachOf(actor.roles, "task:answer-own") !== null) {
    const gives = reachOf(actor.roles, "task:give") !== null;
    counts.tasks = await countTasksWaiting(getStore(), actor, gives);
  }
  return {
    commune,
    mark: await brandMark(commune),
    person: { name: actor.displayName, role: position || formatRoles(actor.roles) },
    groups: navigationFor(actor.roles, counts),
    words: inForceOn(await readVersions(getStore(), commune.id, "first-page"), today)?.value ?? NO_WORDS,
  };
}

/** Sends each role to its first screen; a reporter of one unit goes straight into the open sheet. */
export async function goToFirstScreen(): Promise<{ name: string }> {
  const { actor, commune, today } = await requireAccount();
  const screen = firstScreen(actor.roles);
  if (screen === null) return { name: actor.displayName };
  const [unitId, another] = actor.unitIds;
  if (screen === "/sheets" && unitId !== undefined && another === undefined) {
    const open = await findOpenQuarter(getStore(), commune.id, today);
    if (open !== null) redirect(`/sheets/${unitId}/${periodKey({ kind: "quarter", ...open })}`);
  }
  redirect(screen);
}
