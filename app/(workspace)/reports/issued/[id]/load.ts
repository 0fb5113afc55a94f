import "server-only";
import { notFound } from "next/navigation";
import { requireGrant } from "@/app/_auth/session";
import { canPrintPdf } from "@/app/_pdf/print-pdf";
import { getStore } from "@/db/client";
import { newId } from "@/db/ids";
import { findIssued, findIssuedNumber } from "@/db/reports/issued-queries";
import { authorize } from "@/lib/access/grant";
import { readChanges } from "../changes.load";

/** An issued report as it was signed, what puts it right or what it puts right, and what has changed since. */
export async function loadIssuedReport(id: string) {
  const workspace = await requireGrant("report:read");
  const { actor, commune } = workspace;
  const store = getStore();
  const issued = await findIssued(store, commune.id, id);
  if (issued === null) notFound();
  const named = (each: string | null) => (each === null ? null : findIssuedNumber(store, commune.id, each));
  return {
    issued,
    corrects: await named(issued.correctsId),
    correctedBy: await named(issued.correctedById),
    changes: await readChanges(workspace, issued),
    operationId: newId(),
    mayCorrect: authorize(actor, "report:write") !== null && issued.correctedById === null,
    mayPrint: authorize(actor, "report:issue") !== null && canPrintPdf(),
  };
}

/** The frozen document alone, for paper. */
export async function loadFrozen(id: string) {
  const { commune } = await requireGrant("report:read");
  return (await findIssued(getStore(), commune.id, id)) ?? notFound();
}
