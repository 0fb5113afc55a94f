import type { Metadata } from "next";
import { Card } from "@/app/_ui/card";
import { Link } from "@/app/_ui/link";
import { LinkButton } from "@/app/_ui/link-button";
import { PageHeader } from "@/app/_ui/page-header";
import { periodWords } from "@/lib/tasks/labels";
import { shownTaskState, waitsForPerson } from "@/lib/tasks/task";
import { ReportForm } from "../_parts/report-form";
import { TaskBadge } from "../_parts/task-badge";
import { TaskFacts } from "../_parts/task-facts";
import { TaskTrail } from "../_parts/task-trail";
import { CorrectForm } from "./correct-form";
import { DecideForms } from "./decide-forms";
import { loadTask } from "./load";

export const metadata: Metadata = { title: "Nhiệm vụ" };

export default async function TaskPage({ params }: { params: Promise<{ task: string }> }) {
  const { task, today, own, gives, people, operationId, readsAll, defaultDueOn } = await loadTask((await params).task);
  const { id, version, state, indicator } = task;
  return (
    <>
      <PageHeader
        title={task.assignee === null ? "Kết luận" : "Nhiệm vụ"}
        subtitle={
          <>
            <Link className="link" href={`/indicators/${indicator.code}?period=${task.period}`}>
              {indicator.name}
            </Link>
            , {periodWords(task.period)}
          </>
        }
      >
        <LinkButton href="/tasks" variant="quiet">
          Danh sách nhiệm vụ
        </LinkButton>
        {readsAll && state !== "withdrawn" ? (
          <LinkButton href={`/print/conclusions/${task.concludedOn}`} variant="quiet">
            In kết luận cuộc họp
          </LinkButton>
        ) : null}
      </PageHeader>
      <div className="grid max-w-4xl gap-4">
        <Card>
          <TaskFacts task={task} today={today} />
          {state === "withdrawn" ? (
            <p className="mt-2">
              <TaskBadge state={shownTaskState(task, today)} />
            </p>
          ) : null}
        </Card>
        {own ? (
          // The same element before and after the report, so that its message stays.
          <section className={waitsForPerson(state) ? "card" : "contents"} aria-label="Báo kết quả">
            <ReportForm id={id} version={version} state={state} operationId={operationId} />
          </section>
        ) : null}
        <Card title="Diễn biến">
          <TaskTrail steps={task.steps} />
        </Card>
        {gives ? (
          <>
            <DecideForms {...{ id, version, state, operationId, defaultDueOn }} />
            <CorrectForm task={task} people={people} operationId={operationId} />
          </>
        ) : null}
      </div>
    </>
  );
}
