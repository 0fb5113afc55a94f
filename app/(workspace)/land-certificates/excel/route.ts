import "server-only";
import { requireGrant } from "@/app/_auth/session";
import { cumulativeSheet } from "@/lib/charts/cumulative-sheet";
import { planLinesSheet } from "@/lib/charts/plan-lines-sheet";
import { formatPeriodInSentence } from "@/lib/format/periods";
import { backlogSheet } from "@/lib/land-certificates/backlog-rows";
import { unitsSheet } from "@/lib/land-certificates/unit-groups";
import { workbookResponse } from "@/lib/workbooks/attachment";
import { viewWorkbook } from "../../indicators/year-book.load";
import { loadLandCertificates } from "../load";

/** Each table of the page on its own sheet, the whole lĩnh vực last. */
export async function GET(request: Request): Promise<Response> {
  const { commune } = await requireGrant("figures:read");
  const shown = await loadLandCertificates(Object.fromEntries(new URL(request.url).searchParams));
  const { view, lines, units, backlog, chart } = shown;
  const { cumulativeLabel, lastQuarter } = view;
  const title = `Đất đai ${formatPeriodInSentence(view.period)}`;
  const heading = [title, commune.committeeName, `Số liệu toàn xã: ${view.workbookWords}.`];
  const all = viewWorkbook(view, title, commune).sheets;
  return workbookResponse({
    title,
    sheets: [
      ...(lines.length === 0
        ? []
        : [planLinesSheet({ name: "Cấp giấy lần đầu", heading, cumulativeLabel, lastQuarter, lines })]),
      ...(units.length === 0 ? [] : [unitsSheet(units, lastQuarter, cumulativeLabel, heading)]),
      ...(backlog === null ? [] : [backlogSheet(backlog, backlog.indicator, heading)]),
      ...(chart === null ? [] : [cumulativeSheet([chart], heading)]),
      ...all.map((sheet) => ({ ...sheet, name: "Cả lĩnh vực" })),
    ],
  });
}
