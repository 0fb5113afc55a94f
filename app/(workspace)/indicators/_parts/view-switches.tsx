import { PeriodPicker } from "@/app/_ui/period-picker";
import { SwitchMenu } from "@/app/_ui/switch-menu";
import { upperFirst } from "@/lib/format/first-letter";
import { FIGURE_SCOPE_LABELS, PLAN_BASIS_LABELS, PLAN_STAGE_LABELS, planWords } from "@/lib/indicators/labels";
import { FIGURE_SCOPES } from "@/lib/indicators/view-choice";
import { PLAN_BASES, PLAN_STAGES, type PlanChoice, USUAL_PLAN } from "@/lib/plans/plan";
import type { PeriodView } from "../year-book.load";
import { LookBackMenu } from "./look-back-menu";

type Props = { view: Pick<PeriodView, "choice" | "maySeeUnapproved" | "years"> };

/**
 * Period, plan, approved or entered figures, the day: the same choices on every screen that leaders read. Looking back
 * there are approved figures only.
 */
export function ViewSwitches({ view: { choice, maySeeUnapproved, years } }: Props) {
  const { period, plan, scope, asOf } = choice;
  return (
    <>
      <PeriodPicker current={period} years={years} until={asOf} />
      <SwitchMenu
        label="Kế hoạch so sánh"
        current={upperFirst(planWords(plan))}
        sections={PLAN_BASES.map((basis) => ({
          title: `Kế hoạch ${PLAN_BASIS_LABELS[basis].toLowerCase()}`,
          items: PLAN_STAGES.map((stage) => ({
            text: PLAN_STAGE_LABELS[stage],
            set: planParameters({ basis, stage }),
            chosen: plan.basis === basis && plan.stage === stage,
          })),
        }))}
      />
      {maySeeUnapproved && asOf === null ? (
        <SwitchMenu
          label="Số liệu"
          current={FIGURE_SCOPE_LABELS[scope]}
          sections={[
            {
              title: "Số liệu",
              items: FIGURE_SCOPES.map((each) => ({
                text: FIGURE_SCOPE_LABELS[each],
                set: [["figures", each === "approved" ? "" : each]] as const,
                chosen: each === scope,
              })),
            },
          ]}
        />
      ) : null}
      <LookBackMenu day={asOf} />
    </>
  );
}

/** What is usual is not written into the address. */
function planParameters({ basis, stage }: PlanChoice) {
  return [
    ["basis", basis === USUAL_PLAN.basis ? "" : basis],
    ["stage", stage === USUAL_PLAN.stage ? "" : stage],
  ] as const;
}
