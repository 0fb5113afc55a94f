"use client";
import { useActionState } from "react";
import { Card } from "@/app/_ui/card";
import { ErrorSummary } from "@/app/_ui/error-summary";
import { controlProps, FieldError } from "@/app/_ui/field";
import { IDLE } from "@/app/_ui/form-state";
import { SubmitButton } from "@/app/_ui/submit-button";
import { TextField } from "@/app/_ui/text-field";
import { AccountFields } from "./account-fields";
import {
  createAccountAction,
  createForUnitsAction,
  createFromListAction,
  type PeopleState,
  type SlipState,
} from "./actions";
import type { UnitSuggestion } from "./load";
import { PeopleListForm } from "./people-list-form";
import { type SlipHead, SlipSheet } from "./slip-sheet";

type Named = { id: string; name: string };
type Props = { suggestions: UnitSuggestion[]; units: Named[]; groups: Named[]; cells: Named[]; slip: SlipHead };

const START: SlipState = { ...IDLE, slips: [] };
const NO_LIST: PeopleState = { ...START, rows: [], problems: [] };
const BLANK = { displayName: "", position: "", roles: [], unitIds: [], groupIds: [], supervisedUnitIds: [] };

export function NewAccountsForm({ suggestions, units, groups, cells, slip }: Props) {
  const [many, createMany] = useActionState(createForUnitsAction, START);
  const [one, createOne] = useActionState(createAccountAction, START);
  const [listed, createListed] = useActionState(createFromListAction, NO_LIST);
  const slips = [...many.slips, ...one.slips, ...listed.slips];
  if (slips.length > 0) return <SlipSheet slips={slips} head={slip} />;
  return (
    <div className="grid gap-4 xl:grid-cols-2">
      <Card
        title="Dán danh sách nhiều người"
        subtitle="từ Excel hoặc Word"
        className={listed.rows.length > 0 ? "self-start xl:col-span-2" : "self-start"}
      >
        <PeopleListForm state={listed} action={createListed} units={units} />
      </Card>
      {suggestions.length === 0 ? null : (
        <Card title={`Cho ${suggestions.length} đơn vị chưa có tài khoản`} className="self-start">
          <ErrorSummary state={many} />
          <form action={createMany} key={many.stamp} noValidate>
            <UnitRows suggestions={suggestions} state={many} />
            <div className="mt-4">
              <SubmitButton pendingText="Đang tạo…">Tạo các tài khoản được đánh dấu</SubmitButton>
            </div>
          </form>
        </Card>
      )}
      <Card title="Một tài khoản" subtitle="lãnh đạo, văn phòng, quản trị, người xem…" className="self-start">
        <ErrorSummary state={one} />
        <form action={createOne} key={one.stamp} noValidate>
          <TextField
            name="username"
            label="Tên đăng nhập"
            hint="Chữ thường không dấu và số, ví dụ lanhdao."
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            defaultValue={one.values.username}
            error={one.errors.username}
          />
          <AccountFields state={one} defaults={BLANK} units={units} groups={groups} cells={cells} />
          <div className="mt-4">
            <SubmitButton pendingText="Đang tạo…">Tạo tài khoản</SubmitButton>
          </div>
        </form>
      </Card>
    </div>
  );
}

function UnitRows({ suggestions, state }: { suggestions: UnitSuggestion[]; state: SlipState }) {
  const ticked = (unitId: string) =>
    state.values.typed === undefined || (state.values.unit ?? "").split(" ").includes(unitId);
  return (
    <div className="table-scroll">
      <table className="data-table data-table-stack">
        <caption className="sr-only">Đơn vị chưa có tài khoản</caption>
        <thead>
          <tr>
            <th scope="col">Đơn vị</th>
            <th scope="col">Tên đăng nhập</th>
            <th scope="col">Họ và tên người nhập</th>
          </tr>
        </thead>
        <tbody>
          {suggestions.map(({ unitId, unitName, username }, index) => (
            <tr key={unitId}>
              <th scope="row" className="min-w-44">
                <span className="check">
                  <input
                    type="checkbox"
                    id={index === 0 ? "unit" : `unit.${unitId}`}
                    name="unit"
                    value={unitId}
                    defaultChecked={ticked(unitId)}
                  />
                  <label htmlFor={index === 0 ? "unit" : `unit.${unitId}`}>{unitName}</label>
                </span>
              </th>
              <td className="min-w-36">
                <Cell state={state} name={`username.${unitId}`} label={`Tên đăng nhập, ${unitName}`} text={username} />
              </td>
              <td className="min-w-44">
                <Cell state={state} name={`displayName.${unitId}`} label={`Họ và tên, ${unitName}`} text={unitName} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Cell({ state, name, label, text }: { state: SlipState; name: string; label: string; text: string }) {
  const error = state.errors[name];
  return (
    <>
      {error ? <FieldError id={`${name}-error`} text={error} /> : null}
      <input
        {...controlProps({ name, label, error })}
        className="control control-compact"
        aria-label={label}
        autoComplete="off"
        defaultValue={state.values[name] ?? text}
      />
    </>
  );
}
