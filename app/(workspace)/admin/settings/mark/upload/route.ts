import "server-only";
import { revalidatePath } from "next/cache";
import { refusalResponse } from "@/app/_auth/refusal";
import { requireActionGrant } from "@/app/_auth/session";
import { readUpload } from "@/app/api/read-upload";
import { seeOther } from "@/app/api/see-other";
import { getStore } from "@/db/client";
import { setMark } from "@/db/settings/mark";
import { MARK_LIMITS, type MarkRefusal } from "@/lib/settings/mark";

/** Sets the mark: a form of `seen` and `file`. Leads back to the page, with the reason where the file was refused. */
export async function POST(request: Request): Promise<Response> {
  try {
    const { grant } = await requireActionGrant("commune:manage");
    const form = await readUpload(request, MARK_LIMITS.bytes);
    if (form === "too-large") return backWith({ problem: form });
    const file = form === "invalid" ? null : form.get("file");
    if (form === "invalid" || !(file instanceof File)) return backWith({ problem: "no-file" });
    const seen = form.get("seen");
    const answer = await setMark(getStore(), grant, {
      seen: typeof seen === "string" ? seen : "",
      bytes: new Uint8Array(await file.arrayBuffer()),
    });
    if (!answer.ok) return backWith({ problem: answer.reason });
    revalidatePath("/", "layout");
    return backWith({ done: "1" });
  } catch (error) {
    return refusalResponse(error);
  }
}

function backWith(query: { problem: MarkRefusal } | { done: "1" }): Response {
  return seeOther(`/admin/settings/mark?${new URLSearchParams(query)}`);
}
