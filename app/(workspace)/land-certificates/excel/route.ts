import "server-only";
import { requireGrant } from "@/app/_auth/session";
import { formatPeriodInSentence } from "@/lib/format/periods";
import { workbookResponse } from "@/lib/workbooks/attachment";
import { viewWorkbook } from "../../indicators/year-book.load";
import { loadLandCertificates } from "../load";

/** The table of the page as a workbook. */
export async function GET(request: Request): Promise<Response> {
  const { commune, today } = await requireGrant("figures:read");
  const view = await loadLandCertificates(Object.fromEntries(new URL(request.url).searchParams));
  const title = `Đất đai ${formatPeriodInSentence(view.period)}`;
  return workbookResponse(viewWorkbook(view, title, commune, today));
}
