"use client";
import { useActionState } from "react";
import { Card } from "@/app/_ui/card";
import { ErrorSummary } from "@/app/_ui/error-summary";
import { IDLE } from "@/app/_ui/form-state";
import { SubmitButton } from "@/app/_ui/submit-button";
import { NEW_DEFAULTS } from "../_fields/field-values";
import { NameFields } from "../_fields/name-fields";
import { ParentFields } from "../_fields/parent-fields";
import { PlanFields } from "../_fields/plan-fields";
import { RuleFields } from "../_fields/rule-fields";
import { addIndicatorAction } from "../actions";
import type { ParentChoice } from "../parents.load";

type Props = { groups: { id: string; name: string }[]; parents: ParentChoice[] };

/** Every property of an indicator, in the order a person thinks of it. */
export function NewIndicatorForm({ groups, parents }: Props) {
  const [state, action] = useActionState(addIndicatorAction, IDLE);
  const props = { state, defaults: NEW_DEFAULTS };
  return (
    <>
      <ErrorSummary state={state} />
      <form action={action} key={state.stamp} noValidate className="grid gap-4 xl:grid-cols-2">
        <Card title="Tên gọi" className="self-start">
          <NameFields {...props} groups={groups} hasCode />
        </Card>
        <Card title="Cách cộng" className="self-start">
          <RuleFields {...props} hasEntryMode />
        </Card>
        <Card title="So với kế hoạch" className="self-start">
          <PlanFields {...props} />
        </Card>
        <Card title="Chỉ tiêu cha và “trong đó”" className="self-start">
          <ParentFields {...props} parents={parents} />
        </Card>
        <div className="xl:col-span-2">
          <SubmitButton>Thêm chỉ tiêu</SubmitButton>
        </div>
      </form>
    </>
  );
}
