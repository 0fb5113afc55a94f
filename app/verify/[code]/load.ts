import "server-only";
import { redirect } from "next/navigation";
import { findWorkspace } from "@/app/_auth/session";
import { readChanges } from "@/app/(workspace)/reports/issued/changes.load";
import { getStore } from "@/db/client";
import { findByCheckCode, findIssued, findIssuedNumber } from "@/db/reports/issued-queries";
import { authorize } from "@/lib/access/grant";
import { readCheckCode, showCheckCode, verifyPath } from "@/lib/reports/check-code";
import { loadVerifyFrame } from "../load";

/**
 * Whether the code is that of an issued report, after one look-up that takes the same time either way. More is read only
 * for whoever holds report:read in the commune that issued it.
 */
export async function loadVerification(typed: string) {
  const code = readCheckCode(typed);
  // The form says what a code looks like.
  if (code === null) redirect(`/verify?code=${typed.slice(0, 40).replace(/%.{0,2}/g, "?")}`);
  if (typed !== showCheckCode(code)) redirect(verifyPath(code));
  const frame = await loadVerifyFrame();
  const found = await findByCheckCode(getStore(), code);
  const paper = found === null ? null : await readPaper(found);
  return { ...frame, code: showCheckCode(code), valid: found !== null, paper };
}

async function readPaper({ communeId, id }: { communeId: string; id: string }) {
  const signedIn = await findWorkspace();
  if (signedIn === null || signedIn.actor.communeId !== communeId) return null;
  if (authorize(signedIn.actor, "report:read") === null) return null;
  const issued = await findIssued(getStore(), communeId, id);
  if (issued === null) return null;
  const changes = await readChanges(signedIn, issued);
  const { correctedById } = issued;
  const correctedBy = correctedById === null ? null : await findIssuedNumber(getStore(), communeId, correctedById);
  return { issued, changes, correctedBy };
}

export type VerifiedPaper = NonNullable<Awaited<ReturnType<typeof readPaper>>>;
