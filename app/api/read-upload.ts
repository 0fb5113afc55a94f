import "server-only";

/** Room for the other fields and the separators of the form around the file. */
const FORM_ROOM = 16 * 1024;

/**
 * A posted form with at most one file of `limit` bytes. What is longer is refused at the limit, whatever length it
 * claims to have; what is no such form is "invalid".
 */
export async function readUpload(request: Request, limit: number): Promise<FormData | "too-large" | "invalid"> {
  const type = request.headers.get("content-type") ?? "";
  if (!type.startsWith("multipart/form-data") || !request.body) return "invalid";
  if (Number(request.headers.get("content-length")) > limit + FORM_ROOM) return "too-large";
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = request.body.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    size += value.byteLength;
    if (size > limit + FORM_ROOM) {
      await reader.cancel();
      return "too-large";
    }
    chunks.push(value);
  }
  const whole = new Response(Buffer.concat(chunks), { headers: { "Content-Type": type } });
  return whole.formData().catch(() => "invalid" as const);
}
