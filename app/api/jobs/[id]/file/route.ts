import { requireGrant } from "@/app/_auth/session";
import { getStore } from "@/db/client";
import { storageEnv } from "@/db/env";
import { openJobFile } from "@/db/jobs/job-files";
import { findJobFile } from "@/db/jobs/queries";
import { attachmentHeaders } from "@/lib/workbooks/attachment";

type Context = { params: Promise<{ id: string }> };

/** What a job made, for whoever may see the job and holds the right it was started with. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { id } = await params;
  const { actor } = await requireGrant("job:follow-own");
  const file = await findJobFile(getStore(), actor, id, Date.now());
  if (file === null) return plain("Không có tệp này.");
  const body = await openJobFile(storageEnv().dataDir, id, file.size);
  if (body === null) return plain("Tệp không còn trên máy chủ. Đề nghị đồng chí làm lại việc này.");
  const [, name = file.name, extension = "bin"] = /^(.+)\.([a-z0-9]+)$/i.exec(file.name) ?? [];
  const headers = attachmentHeaders(name, extension, file.mediaType);
  return new Response(body, { headers: { ...headers, "Content-Length": String(file.size) } });
}

function plain(text: string): Response {
  return new Response(text, {
    status: 404,
    headers: { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "no-store" },
  });
}
