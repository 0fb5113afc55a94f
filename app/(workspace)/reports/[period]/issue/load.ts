import "server-only";
import { notFound } from "next/navigation";
import { requireGrant } from "@/app/_auth/session";
import { getStore } from "@/db/client";
import { newId } from "@/db/ids";
import { listIssued, listIssuedNumbers } from "@/db/reports/issued-queries";
import { findOpenReport, listReportComments } from "@/db/reports/queries";
import { parsePeriodKey, periodKey } from "@/lib/periods/period";
import { proposePlace, reportNumber } from "@/lib/reports/report-number";
import { holderOf } from "@/lib/settings/paper";
import { readProof } from "./proof.load";
import { keepSeen } from "./seen.load";

/** The proof, and what the form begins with; without a report being written, what was issued of the period. */
export async function loadIssue(periodText: string) {
  const workspace = await requireGrant("report:issue");
  const { commune, today } = workspace;
  const store = getStore();
  const period = parsePeriodKey(periodText);
  if (period === null) notFound();
  const key = periodKey(period);
  const open = await findOpenReport(store, commune.id, key, null);
  if (open === null)
    return { period, key, ready: null, issued: await listIssued(store, commune.id, { periodKey: key }) };
  const proof = await readProof(workspace, open);
  keepSeen(proof.seen, proof.figures);
  const { layout, signing } = proof.dressOn(today);
  const people = proof.peopleOn(today);
  const place = proposePlace(await listIssuedNumbers(store, commune.id), today, layout);
  const { capacity, position } = signing;
  const signed = { capacity, position, signatory: signing.name ?? holderOf(people, position) ?? "" };
  const comments = await listReportComments(store, commune.id, open.id);
  return {
    ...{ period, key, issued: [] },
    ready: {
      open,
      first: proof.first,
      flags: proof.flags,
      openComments: comments.filter(({ resolved }) => resolved === null).length,
      // A code is made when the report is issued.
      paper: proof.paper({ ...signed, number: reportNumber(place, layout), issuedOn: today, check: null }),
      people,
      form: {
        ...{ operationId: newId(), reportId: open.id, version: open.version, seen: proof.seen },
        ...{ place, issuedOn: today, symbol: layout.header.numberSymbol, ...signed },
        needsReason: open.state !== "agreed",
      },
    },
  };
}

export type ReadyToIssue = NonNullable<Awaited<ReturnType<typeof loadIssue>>["ready"]>;
