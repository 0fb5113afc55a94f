import "server-only";
import { requireGrant } from "@/app/_auth/session";
import { accountsBook } from "@/lib/accounts/accounts-book";
import { workbookResponse } from "@/lib/workbooks/attachment";
import { loadAccounts } from "../load";

/** Accounts with roles and units, without anything that opens a door. */
export async function GET(): Promise<Response> {
  const { commune } = await requireGrant("account:manage");
  const { rows } = await loadAccounts();
  return workbookResponse(accountsBook(rows, commune.committeeName));
}
