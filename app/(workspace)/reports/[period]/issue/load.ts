import "server-only";
import { notFound } from "next/navigation";
import { ownAddress } from "@/app/_auth/own-address";
import { requireGrant } from "@/app/_auth/session";
import { getStore } from "@/db/client";
import { newId } from "@/db/ids";
import { listIssued, listIssuedNumbers } from "@/db/reports/issued-queries";
import { findOpenReport, listReportComments } from "@/db/reports/queries";
import { parsePeriodKey, periodKey } from "@/lib/periods/period";
import { checkFoot } from "@/lib/reports/check-foot";
import { proposePlace, reportNumber } from "@/lib/reports/report-number";
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
  const holder = people.find((each) => each.position.toLocaleUpperCase("vi") === position.toLocaleUpperCase("vi"));
  const signed = { capacity, position, signatory: signing.name ?? holder?.name ?? "" };
  const issue = {
    ...signed,
    number: reportNumber(place, layout),
    issuedOn: today,
    check: checkFoot("", await ownAddress(), today),
  };
  const comments = await listReportComments(store, commune.id, open.id);
  return {
    ...{ period, key, issued: [] },
    ready: {
      open,
      first: proof.first,
      flags: proof.flags,
      openComments: comments.filter(({ resolved }) => resolved === null).length,
      // A code is made when the report is issued.
      paper: { ...proof.paper(issue), check: null },
      people,
      form: {
        ...{ operationId: newId(), reportId: open.id, version: open.version, seen: proof.seen, periodKey: key },
        ...{ place, issuedOn: today, symbol: layout.header.numberSymbol, ...signed },
        needsReason: open.state !== "agreed",
      },
    },
  };
}

export type ReadyToIssue = NonNullable<Awaited<ReturnType<typeof loadIssue>>["ready"]>;
