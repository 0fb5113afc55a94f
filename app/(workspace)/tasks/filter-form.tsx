import { FilterChoice } from "@/app/_ui/filter-choice";
import { LinkButton } from "@/app/_ui/link-button";
import { SubmitButton } from "@/app/_ui/submit-button";
import { TASK_LABELS } from "@/lib/tasks/labels";
import { TASK_CHOICES, type TaskChoice } from "@/lib/tasks/list-filter";
import type { TasksModel } from "./load";

const choiceWords = (choice: TaskChoice) => {
  if (choice === "open") return "Chưa xong";
  return choice === "noted" ? "Kết luận không giao việc" : TASK_LABELS[choice].word;
};

/** A plain GET form: every filtered view is a link. */
export function TaskFilterForm({ model: { filter, readsAll } }: { model: TasksModel }) {
  return (
    <form method="get" action="/tasks" className="no-print mb-4 flex flex-wrap items-end gap-3">
      {readsAll ? (
        <FilterChoice name="who" label="Của ai" all="Tất cả" value={filter.who} options={[["mine", "Giao cho tôi"]]} />
      ) : null}
      <FilterChoice
        name="state"
        label="Tình trạng"
        all="Tất cả"
        value={filter.state}
        options={TASK_CHOICES.map((choice) => [choice, choiceWords(choice)])}
      />
      <SubmitButton variant="secondary" pendingText="Đang lọc…">
        Lọc
      </SubmitButton>
      {filter.state !== "" || filter.who !== "" ? <LinkButton href="/tasks">Bỏ lọc</LinkButton> : null}
    </form>
  );
}
