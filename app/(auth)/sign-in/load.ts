import "server-only";
import { redirect } from "next/navigation";
import { brandMark } from "@/app/_auth/brand-mark";
import { safePath } from "@/app/_auth/request-path";
import { readSignedIn } from "@/app/_auth/session";
import { hasAnyAccount } from "@/db/accounts/queries";
import { getStore } from "@/db/client";
import { findOnlyCommune } from "@/db/communes/queries";

export async function loadSignIn(next: string | undefined) {
  const store = getStore();
  if (!(await hasAnyAccount(store))) redirect("/first-run");
  if ((await readSignedIn()) !== null) redirect(safePath(next));
  const commune = await findOnlyCommune(store);
  return { commune, mark: commune && (await brandMark(commune)), next: safePath(next) };
}
