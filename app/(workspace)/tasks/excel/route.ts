import "server-only";
import { requireGrant } from "@/app/_auth/session";
import { tasksBook } from "@/lib/tasks/tasks-book";
import { workbookResponse } from "@/lib/workbooks/attachment";
import { loadTasks } from "../load";

/** The rows of the list under the same filter. */
export async function GET(request: Request): Promise<Response> {
  await requireGrant("task:answer-own");
  const { rows, committeeName } = await loadTasks(Object.fromEntries(new URL(request.url).searchParams));
  return workbookResponse(tasksBook(rows, committeeName));
}
