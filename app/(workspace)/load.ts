import "server-only";
import { redirect } from "next/navigation";
import { brandMarkOf } from "@/app/_auth/brand-mark";
import { keptReader } from "@/app/_auth/kept-reader";
import { requireAccount } from "@/app/_auth/session";
import { countSheetsToDo, findOpenQuarter } from "@/db/sheets/queries";
import { reachOf } from "@/lib/access/grant";
import { formatRoles } from "@/lib/access/labels";
import { firstScreen, type NavCounts, navigationFor } from "@/lib/access/navigation";
import { periodKey } from "@/lib/periods/period";
import { FROM_THE_START, inForceOn } from "@/lib/settings/dated";
import { loadFrame } from "./frame.load";

/** As long as the office has recorded nothing. */
const NO_WORDS = { effectiveFrom: FROM_THE_START, value: { notice: "", sheetGuide: "" } };

/** What the frame of the workspace shows: names, the person, links with their numbers. */
export async function loadShell() {
  const { actor, commune, position, today } = await requireAccount();
  const frame = await loadFrame();
  const counts: NavCounts = { unread: frame.unread };
  if (reachOf(actor.roles, "sheet:review") !== null) {
    counts.waiting = frame.waiting;
  } else if (actor.unitIds.length > 0) {
    counts.toDo = await countSheetsToDo(await keptReader(commune.id), commune.id, actor.unitIds, today);
  }
  if (reachOf(actor.roles, "explanation:read") !== null) {
    counts.explanations = await frame.explanations(
      reachOf(actor.roles, "explanation:ask") !== null,
      actor.unitIds.length > 0 ? await keptReader(commune.id) : undefined,
    );
  }
  if (reachOf(actor.roles, "task:answer-own") !== null) {
    counts.tasks = frame.tasks(reachOf(actor.roles, "task:give") !== null);
  }
  return {
    commune,
    mark: brandMarkOf(frame.mark, commune),
    person: { name: actor.displayName, role: position || formatRoles(actor.roles) },
    groups: navigationFor(actor.roles, counts),
    words: inForceOn([NO_WORDS, ...frame.words], today)?.value ?? NO_WORDS.value,
  };
}

/** Sends each role to its first screen; a reporter of one unit goes straight into the open sheet. */
export async function goToFirstScreen(): Promise<{ name: string }> {
  const { actor, commune, today } = await requireAccount();
  const screen = firstScreen(actor.roles);
  if (screen === null) return { name: actor.displayName };
  const [unitId, another] = actor.unitIds;
  if (screen === "/sheets" && unitId !== undefined && another === undefined) {
    const open = await findOpenQuarter(await keptReader(commune.id), commune.id, today);
    if (open !== null) redirect(`/sheets/${unitId}/${periodKey({ kind: "quarter", ...open })}`);
  }
  redirect(screen);
}
