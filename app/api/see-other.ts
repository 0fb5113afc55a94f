import "server-only";

/** Leads a browser on after a posted form; relative, since the server's own idea of its host may not be the one asked. */
export function seeOther(location: string): Response {
  return new Response(null, { status: 303, headers: { Location: location, "Cache-Control": "no-store" } });
}
