import "server-only";
import { redirect } from "next/navigation";
import { hasAnyAccount } from "@/db/accounts/queries";
import { getStore } from "@/db/client";

/** Only while the database has no account; afterwards the page is just the way to sign in. */
export async function loadFirstRun(): Promise<void> {
  if (await hasAnyAccount(getStore())) redirect("/sign-in");
}
