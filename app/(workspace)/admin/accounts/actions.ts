"use server";
import { revalidatePath } from "next/cache";
import { refusalState } from "@/app/_auth/refusal";
import { requireActionGrant } from "@/app/_auth/session";
import { fieldErrors } from "@/app/_ui/field-errors";
import { type FormState, invalid, refused, saved, typedValues } from "@/app/_ui/form-state";
import { changeAccount, createAccounts, disableAccount, enableAccount, resetPasswords } from "@/db/accounts/commands";
import { listAccounts } from "@/db/accounts/directory";
import { endAccountSessions } from "@/db/accounts/end-sessions";
import { removeSecondFactor } from "@/db/accounts/second-factor";
import { getStore } from "@/db/client";
import { isReporting, listUnits } from "@/db/org-units/queries";
import type { SignInSlip } from "@/lib/accounts/account";
import { ACCOUNT_REFUSALS } from "@/lib/accounts/labels";
import { type AccountLine, type AccountLineProblem, parseAccountList } from "@/lib/accounts/parse-account-list";
import { accountIdsSchema, accountRefSchema, changeAccountSchema, newAccountsSchema } from "@/lib/accounts/schema";

/** Slips are in this one answer and nowhere else: a reload loses them, and a reset makes new ones. */
export type SlipState = FormState & { slips: SignInSlip[] };

const none = (state: FormState): SlipState => ({ ...state, slips: [] });
const withSlips = (slips: SignInSlip[], message: string): SlipState => ({ ...saved(message), slips });

const LISTS = ["roles", "unitIds", "groupIds", "supervisedUnitIds", "unit", "account"] as const;

/** Typed texts; a group of checkboxes comes back as its values with spaces between. */
function typed(form: FormData): Record<string, string> {
  const lists = LISTS.map((name) => [name, form.getAll(name).join(" ")] as const);
  return { ...typedValues(form), ...Object.fromEntries(lists), typed: "yes" };
}

const rightsOf = (form: FormData) => ({
  roles: form.getAll("roles"),
  unitIds: form.getAll("unitIds"),
  groupIds: form.getAll("groupIds"),
  supervisedUnitIds: form.getAll("supervisedUnitIds"),
});

export async function createForUnitsAction(_previous: SlipState, form: FormData): Promise<SlipState> {
  const values = typed(form);
  try {
    const { grant } = await requireActionGrant("account:manage");
    const unitIds = form.getAll("unit").map(String);
    const parsed = newAccountsSchema.safeParse(
      unitIds.map((unitId) => ({
        username: values[`username.${unitId}`] ?? "",
        displayName: values[`displayName.${unitId}`] ?? "",
        position: "",
        roles: ["reporter"],
        unitIds: [unitId],
        groupIds: [],
      })),
    );
    if (!parsed.success) {
      const errors = Object.entries(fieldErrors(parsed.error.issues)).map(([path, text]) => {
        const [index, name] = path.split(".");
        return [name === undefined ? "unit" : `${name}.${unitIds[Number(index)]}`, text];
      });
      return none(invalid(Object.fromEntries(errors), values));
    }
    const result = await createAccounts(getStore(), grant, parsed.data);
    if (!result.ok) {
      const index = parsed.data.findLastIndex((account) => account.username === result.username);
      const field = `username.${unitIds[index]}`;
      return none(invalid({ [field]: `${ACCOUNT_REFUSALS[result.reason]} (${result.username})` }, values));
    }
    revalidatePath("/admin", "layout");
    return withSlips(result.slips, `Đã tạo ${result.slips.length} tài khoản.`);
  } catch (error) {
    return none(refusalState(error, values));
  }
}

export async function createAccountAction(_previous: SlipState, form: FormData): Promise<SlipState> {
  const values = typed(form);
  try {
    const { grant } = await requireActionGrant("account:manage");
    const parsed = newAccountsSchema.safeParse([{ ...values, ...rightsOf(form) }]);
    if (!parsed.success) {
      const errors = Object.entries(fieldErrors(parsed.error.issues)).map(([path, text]) => [path.slice(2), text]);
      return none(invalid(Object.fromEntries(errors), values));
    }
    const result = await createAccounts(getStore(), grant, parsed.data);
    if (!result.ok) {
      const text = ACCOUNT_REFUSALS[result.reason];
      return none(result.reason === "username-taken" ? invalid({ username: text }, values) : refused(text, values));
    }
    revalidatePath("/admin", "layout");
    return withSlips(result.slips, "Đã tạo tài khoản.");
  } catch (error) {
    return none(refusalState(error, values));
  }
}

/** A pasted list of people is read, checked by the person, then saved, all or none. */
export type PeopleState = SlipState & { rows: AccountLine[]; problems: AccountLineProblem[] };

const reading = (state: FormState, rows: AccountLine[] = [], problems: AccountLineProblem[] = []): PeopleState => ({
  ...none(state),
  rows,
  problems,
});

export async function createFromListAction(_previous: PeopleState, form: FormData): Promise<PeopleState> {
  const values = typedValues(form);
  const rows = typedPeople(form);
  try {
    const { grant, commune } = await requireActionGrant("account:manage");
    if (values.step === "back") return reading({ status: "idle", errors: {}, values });
    if (values.step !== "save") return await readPeople(commune.id, values);
    const parsed = newAccountsSchema.safeParse(
      rows.map(({ role, unitId, line: _, ...row }) => ({
        ...row,
        roles: role === "" ? [] : [role],
        unitIds: unitId === "" ? [] : [unitId],
        groupIds: [],
      })),
    );
    if (!parsed.success) {
      const { "": none, ...errors } = fieldErrors(parsed.error.issues);
      return reading(
        invalid(errors, values, none === undefined ? undefined : "Chưa có người nào trong danh sách."),
        rows,
      );
    }
    const result = await createAccounts(getStore(), grant, parsed.data);
    if (!result.ok) {
      const index = parsed.data.findLastIndex((account) => account.username === result.username);
      const field = result.reason === "username-taken" ? "username" : "unitIds";
      return reading(invalid({ [`${index}.${field}`]: ACCOUNT_REFUSALS[result.reason] }, values), rows);
    }
    revalidatePath("/admin", "layout");
    return { ...reading(saved(`Đã tạo ${result.slips.length} tài khoản.`)), slips: result.slips };
  } catch (error) {
    return reading(refusalState(error, values), rows);
  }
}

async function readPeople(communeId: string, values: Record<string, string>): Promise<PeopleState> {
  const store = getStore();
  const [accounts, units] = await Promise.all([listAccounts(store, communeId), listUnits(store, communeId)]);
  const open = units.filter((unit) => unit.validTo === null && isReporting(unit.kind));
  const { rows, problems } = parseAccountList(
    values.people ?? "",
    open,
    new Set(accounts.map((each) => each.username)),
  );
  if (rows.length === 0)
    return reading(invalid({ people: "Chưa có người nào trong danh sách." }, values), [], problems);
  return reading({ status: "idle", errors: {}, values, stamp: Date.now() }, rows, problems);
}

/** The checked rows as they stand in the form; a row without a name is left out. */
function typedPeople(form: FormData): AccountLine[] {
  const column = (name: string) => form.getAll(name).map(String);
  const [names, positions, usernames] = [column("displayName"), column("position"), column("username")];
  const [roles, unitIds, lines] = [column("role"), column("unitId"), column("line")];
  return names.flatMap((displayName, index) =>
    displayName.trim() === ""
      ? []
      : [
          {
            line: Number(lines[index] ?? index + 1),
            displayName,
            position: positions[index] ?? "",
            username: usernames[index] ?? "",
            role: (roles[index] ?? "") as AccountLine["role"],
            unitId: unitIds[index] ?? "",
          },
        ],
  );
}

export async function changeAccountAction(_previous: FormState, form: FormData): Promise<FormState> {
  const values = typed(form);
  try {
    const { grant } = await requireActionGrant("account:manage");
    const parsed = changeAccountSchema.safeParse({ ...values, ...rightsOf(form) });
    if (!parsed.success) return invalid(fieldErrors(parsed.error.issues), values);
    const result = await changeAccount(getStore(), grant, parsed.data);
    revalidatePath("/admin/accounts", "layout");
    return result.ok ? saved("Đã lưu.") : refused(ACCOUNT_REFUSALS[result.reason], values);
  } catch (error) {
    return refusalState(error, values);
  }
}

export async function resetPasswordsAction(_previous: SlipState, form: FormData): Promise<SlipState> {
  const values = typed(form);
  try {
    const { grant } = await requireActionGrant("account:manage");
    const parsed = accountIdsSchema.safeParse(form.getAll("account"));
    if (!parsed.success) return none(invalid({ account: "Chọn ít nhất một tài khoản." }, values));
    const result = await resetPasswords(getStore(), grant, parsed.data);
    if (!result.ok) {
      const who = result.username === undefined ? "" : ` (${result.username})`;
      return none(refused(`${ACCOUNT_REFUSALS[result.reason]}${who}`, values));
    }
    revalidatePath("/admin/accounts", "layout");
    return withSlips(result.slips, `Đã đặt lại mật khẩu của ${result.slips.length} tài khoản.`);
  } catch (error) {
    return none(refusalState(error, values));
  }
}

/** Disables or enables, by the pressed button. */
export async function switchAccountAction(_previous: FormState, form: FormData): Promise<FormState> {
  const values = typed(form);
  try {
    const { grant } = await requireActionGrant("account:manage");
    const parsed = accountRefSchema.safeParse(values);
    if (!parsed.success) return refused(ACCOUNT_REFUSALS["not-found"], values);
    const command = values.to === "enabled" ? enableAccount : disableAccount;
    const result = await command(getStore(), grant, parsed.data);
    revalidatePath("/admin/accounts", "layout");
    if (!result.ok) return refused(ACCOUNT_REFUSALS[result.reason], values);
    return saved(
      values.to === "enabled" ? "Tài khoản dùng lại được." : "Đã vô hiệu hóa và kết thúc các phiên làm việc.",
    );
  } catch (error) {
    return refusalState(error, values);
  }
}

export async function endSessionsAction(_previous: FormState, form: FormData): Promise<FormState> {
  try {
    const { grant } = await requireActionGrant("account:manage");
    const result = await endAccountSessions(getStore(), grant, { accountId: String(form.get("accountId")) });
    revalidatePath("/admin/accounts", "layout");
    if (!result.ok) return refused(ACCOUNT_REFUSALS[result.reason]);
    return saved(`Đã kết thúc ${result.count} phiên. Người này phải đăng nhập lại.`);
  } catch (error) {
    return refusalState(error, {});
  }
}

export async function removeFactorAction(_previous: FormState, form: FormData): Promise<FormState> {
  try {
    const { grant } = await requireActionGrant("account:manage");
    const result = await removeSecondFactor(getStore(), grant, { accountId: String(form.get("accountId")) });
    revalidatePath("/admin/accounts", "layout");
    if (!result.ok) return refused(ACCOUNT_REFUSALS[result.reason]);
    return saved("Đã gỡ mã xác thực. Người này đăng nhập bằng mật khẩu và phải đổi mật khẩu ngay.");
  } catch (error) {
    return refusalState(error, {});
  }
}
