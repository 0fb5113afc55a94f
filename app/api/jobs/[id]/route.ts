import { requireGrant } from "@/app/_auth/session";
import { getStore } from "@/db/client";
import { findJob } from "@/db/jobs/queries";

type Context = { params: Promise<{ id: string }> };

/** How a job stands now, for whoever may see it. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { actor } = await requireGrant("job:follow-own");
  const job = await findJob(getStore(), actor, (await params).id, Date.now());
  const headers = { "Cache-Control": "private, no-store" };
  return job === null
    ? Response.json({ error: "Không tìm thấy việc này." }, { status: 404, headers })
    : Response.json(job, { headers });
}
