import "server-only";
import { requireGrant } from "@/app/_auth/session";
import { auditLines } from "@/db/audit/lines";
import { getStore } from "@/db/client";
import { auditFilterOf, readAuditQuery } from "@/lib/audit/filter-query";
import { attachmentHeaders } from "@/lib/workbooks/attachment";

/** The filtered trail (without its words search) with its hashes, one JSON object a line, oldest first. */
export async function GET(request: Request): Promise<Response> {
  const { commune } = await requireGrant("audit:read");
  const filter = auditFilterOf(readAuditQuery(Object.fromEntries(new URL(request.url).searchParams)));
  const batches = auditLines(getStore(), commune.id, filter);
  const encoder = new TextEncoder();
  const stream = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { done, value } = await batches.next();
      if (done) return controller.close();
      controller.enqueue(encoder.encode(value.map((line) => `${JSON.stringify(line)}\n`).join("")));
    },
    cancel: () => void batches.return(undefined),
  });
  return new Response(stream, { headers: attachmentHeaders("Nhật ký", "jsonl", "application/x-ndjson") });
}
