import "server-only";
import { redirect } from "next/navigation";
import { brandMark } from "@/app/_auth/brand-mark";
import { getStore } from "@/db/client";
import { findOnlyCommune } from "@/db/communes/queries";
import { readCheckCode, verifyPath } from "@/lib/reports/check-code";

/** The frame of the pages that check a paper: the commune's name where the server has one commune only. */
export async function loadVerifyFrame() {
  const commune = await findOnlyCommune(getStore());
  return { commune, mark: commune && (await brandMark(commune)) };
}

/** The form. A code that was typed leads to its page; what cannot be a code comes back as it was typed. */
export async function loadVerifyForm(typed: string | undefined) {
  const code = readCheckCode(typed ?? "");
  if (code !== null) redirect(verifyPath(code));
  return { typed: typed?.slice(0, 40) ?? "", ...(await loadVerifyFrame()) };
}
