import "server-only";
import { notFound } from "next/navigation";
import { requireGrant } from "@/app/_auth/session";
import { plansBook } from "@/lib/plans/plans-book";
import { workbookResponse } from "@/lib/workbooks/attachment";
import { loadPlans } from "../load";

/** The plans of the place with the whole ledger of its year. */
export async function GET(request: Request): Promise<Response> {
  const { commune } = await requireGrant("plan:read");
  const query = new URL(request.url).searchParams;
  const asked = (name: string) => query.get(name) ?? undefined;
  const model = await loadPlans({ year: asked("year"), unit: asked("unit"), basis: asked("basis") });
  if (model === null) notFound();
  const { year, basis, groups, unit } = model;
  return workbookResponse(
    plansBook({ year, basis, groups, unitName: unit.name, committeeName: commune.committeeName }),
  );
}
