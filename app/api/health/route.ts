import { readHealth } from "@/db/health";
import { version } from "@/package.json";

export const dynamic = "force-dynamic";

/** For the office's monitoring and the start scripts: 503 when the program cannot write. Says nothing secret. */
export async function GET(): Promise<Response> {
  const health = await readHealth();
  return Response.json(
    { status: health.writable ? "ok" : "cannot-write", version, ...health },
    { status: health.writable ? 200 : 503, headers: { "Cache-Control": "no-store" } },
  );
}
