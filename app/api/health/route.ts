import { readHealth } from "@/db/health";

export const dynamic = "force-dynamic";

/** For the office's monitoring and the start scripts: 503 when the program cannot write. Says nothing secret. */
export async function GET(): Promise<Response> {
  const health = await readHealth();
  return Response.json(
    { status: health.writable ? "ok" : "cannot-write", ...health },
    { status: health.writable ? 200 : 503, headers: { "Cache-Control": "no-store" } },
  );
}
