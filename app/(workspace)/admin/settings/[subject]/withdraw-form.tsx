"use client";
import { useActionState } from "react";
import { ErrorSummary } from "@/app/_ui/error-summary";
import { IDLE } from "@/app/_ui/form-state";
import { SubmitButton } from "@/app/_ui/submit-button";
import type { SettingKey, SettingPermission } from "@/lib/settings/subjects";
import { withdrawIdentityAction, withdrawSettingAction } from "./actions";

type Props = { settingKey: SettingKey; permission: SettingPermission; effectiveFrom: string; version: number };

/** Takes back a version whose day is still to come. */
export function WithdrawForm({ settingKey, permission, effectiveFrom, version }: Props) {
  const [state, action] = useActionState(
    permission === "commune:manage" ? withdrawIdentityAction : withdrawSettingAction,
    IDLE,
  );
  return (
    <form action={action}>
      <ErrorSummary state={state} />
      <input type="hidden" name="key" value={settingKey} />
      <input type="hidden" name="effectiveFrom" value={effectiveFrom} />
      <input type="hidden" name="version" value={version} />
      <SubmitButton variant="quiet">Bỏ bản này</SubmitButton>
    </form>
  );
}
