import "server-only";
import { keptReader } from "@/app/_auth/kept-reader";
import { requireGrant } from "@/app/_auth/session";
import type { SearchParams } from "@/app/_ui/period-param";
import { getStore } from "@/db/client";
import { newId } from "@/db/ids";
import { listPeople } from "@/db/tasks/people";
import { listTasks, listTaskThreads } from "@/db/tasks/queries";
import { authorize } from "@/lib/access/grant";
import { headlineCard } from "@/lib/charts/headline-card";
import { meetingOrder } from "@/lib/charts/meeting-order";
import { buildQuarterChart } from "@/lib/charts/quarter-chart";
import { formatPeriodInSentence } from "@/lib/format/periods";
import { addDays, endOfDay } from "@/lib/periods/local-date";
import { meetingConclusions } from "@/lib/tasks/meeting-conclusions";
import { taskBefore } from "@/lib/tasks/past-task";
import { seenFigure } from "@/lib/tasks/seen-figure";
import { loadPeriodView } from "../../indicators/year-book.load";
import { loadAttention, loadStanding } from "../attention.load";

/** One indicator of the meeting, the one named in the address or the most urgent, and its neighbours. */
export async function loadMeeting(searchParams: SearchParams) {
  const reader = await requireGrant("figures:read");
  const view = await loadPeriodView(reader, searchParams);
  const { book, period, query } = view;
  const { order, urgent } = meetingOrder(view.results);
  const asked = order.findIndex((result) => result.indicator.code === searchParams.indicator);
  const at = Math.max(asked, 0);
  const result = order[at];
  const page = (index: number) => {
    const code = order[index]?.indicator.code;
    return code === undefined ? null : `/overview/meeting?${query}&indicator=${code}`;
  };
  return {
    view,
    back: `/overview?${query}`,
    title: `${reader.commune.committeeName}: ${formatPeriodInSentence(period)}`,
    place: { at: at + 1, of: order.length, urgent },
    links: { first: page(0), previous: page(at - 1), next: page(at + 1) },
    slide: result === undefined ? null : await slideOf(reader, view, result, at < urgent),
    conclusions: result === undefined ? null : await conclusionsOf(reader, view, result.indicator.id),
    form: result === undefined || view.lookBack !== null ? null : await formOf(reader, view, result),
    chart: result === undefined ? null : buildQuarterChart(book, result),
  };
}

type Reader = Awaited<ReturnType<typeof requireGrant<"figures:read">>>;
type View = Awaited<ReturnType<typeof loadPeriodView>>;

async function slideOf({ actor, commune }: Reader, view: View, result: View["results"][number], isUrgent: boolean) {
  const [attention] = await loadAttention(commune.id, view, [result]);
  const standing: Record<string, { id: string; words: string } | undefined> = await loadStanding(actor, view);
  return {
    group: view.book.groups.find((group) => group.id === result.indicator.groupId)?.name ?? "",
    name: result.indicator.name,
    page: `/indicators/${result.indicator.code}?${view.query}`,
    card: headlineCard(result),
    attention,
    urgent: isUrgent,
    explanation: standing[result.indicator.code] ?? null,
  };
}

/**
 * What was concluded today and the last time before, with the way to the minutes; looking back only what there was by
 * then. Only for whoever reads everybody's.
 */
async function conclusionsOf({ actor }: Reader, view: View, indicatorId: string) {
  const { communeId } = actor;
  if (authorize(actor, "task:read") === null) return null;
  const { today, lookBack } = view;
  const minutes = `/print/conclusions/${today}`;
  if (lookBack === null) {
    const tasks = await listTasks(getStore(), communeId, { meeting: { indicatorId, day: today } });
    return { ...meetingConclusions(tasks, indicatorId, today), today, minutes };
  }
  const threads = await listTaskThreads(getStore(), communeId, { indicatorId });
  const then = threads.flatMap((thread) => taskBefore(thread, endOfDay(today)) ?? []);
  return { ...meetingConclusions(then, indicatorId, addDays(today, 1)), today, minutes };
}

/** What the form carries: the view, the figure as it is shown, and whom a task may be given to. */
async function formOf({ actor }: Reader, view: View, result: View["results"][number]) {
  if (authorize(actor, "task:give") === null) return null;
  const { code, shortName } = result.indicator;
  return {
    accountId: actor.accountId,
    operationId: newId(),
    code,
    query: view.query,
    seen: JSON.stringify(seenFigure(result, view.words)),
    people: await listPeople(await keptReader(actor.communeId), actor.communeId),
    place: { name: shortName, href: `/overview/meeting?${view.query}&indicator=${code}` },
  };
}

export type MeetingModel = Awaited<ReturnType<typeof loadMeeting>>;
