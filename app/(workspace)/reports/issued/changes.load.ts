import "server-only";
import { getStore } from "@/db/client";
import type { FrozenReport } from "@/db/reports/issued-queries";
import { findReport } from "@/db/reports/queries";
import { changesSince } from "@/lib/reports/changes-since";
import { changedRows, namesIn, printedRows } from "@/lib/reports/figure-rows";
import { frozenFigures } from "@/lib/reports/frozen";
import { type ReportReader, readReport } from "../report.load";

/** The printed numbers of an issued report, and those that the same report would print otherwise today. */
export async function readChanges(reader: ReportReader, issued: FrozenReport) {
  const draft = await findReport(getStore(), reader.commune.id, issued.reportId);
  // What a viewer may not open by itself stands on the paper all the same: built with the office's eyes where it does.
  const explains = draft?.annexes.some(({ kind }) => kind === "explanations") ?? false;
  const roles = [explains ? "office" : "viewer"] as const;
  const { document, input } = await readReport({ ...reader, actor: { ...reader.actor, roles } }, issued.periodKey, {
    draft,
  });
  const names = namesIn(input);
  const changes = changesSince(issued.figures, frozenFigures(document));
  return { printed: printedRows(issued.figures, changes, names), changed: changedRows(changes, names) };
}
