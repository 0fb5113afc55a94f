"use server";
import { revalidatePath } from "next/cache";
import { refusalState } from "@/app/_auth/refusal";
import { sessionSecret } from "@/app/_auth/secret";
import { requireActionGrant } from "@/app/_auth/session";
import { type FormState, IDLE, invalid, refused, saved } from "@/app/_ui/form-state";
import type { OwnPasswordRefusal } from "@/db/accounts/check-own-password";
import { endOtherSessions, endOwnSession } from "@/db/accounts/end-sessions";
import {
  confirmSecondFactor,
  renewRecoveryCodes,
  startSecondFactor,
  turnOffSecondFactor,
} from "@/db/accounts/second-factor";
import { getStore } from "@/db/client";
import { codeSchema, confirmedPasswordSchema } from "@/lib/access/schema";
import { authenticatorUri } from "@/lib/accounts/authenticator-uri";
import { ACCOUNT_REFUSALS } from "@/lib/accounts/labels";
import { type QrPath, qrPath } from "@/lib/format/qr-path";

/** Ends the session of the pressed button, or every other one. */
export async function endOwnSessionsAction(_previous: FormState, form: FormData): Promise<FormState> {
  try {
    const { grant, sessionId } = await requireActionGrant("account:secure-own");
    const chosen = String(form.get("session") ?? "");
    const result =
      chosen === "others"
        ? await endOtherSessions(getStore(), grant, { keepId: sessionId })
        : await endOwnSession(getStore(), grant, { sessionId: chosen });
    revalidatePath("/account");
    if (!result.ok) return refused(ACCOUNT_REFUSALS[result.reason]);
    return saved(result.count === 0 ? "Không có phiên nào khác đang mở." : `Đã kết thúc ${result.count} phiên.`);
  } catch (error) {
    return refusalState(error, {});
  }
}

/** What is shown this once and never again: the key for the app, or the recovery codes. */
export type FactorState = FormState & {
  setUp: { key: string; uri: string; qr: QrPath } | null;
  recoveryCodes: string[];
};

const plain = (state: FormState): FactorState => ({ ...state, setUp: null, recoveryCodes: [] });

const REFUSALS = {
  busy: "Máy chủ đang bận. Xin bấm lại sau ít giây.",
  closed: "Nhập sai quá nhiều lần. Đồng chí đề nghị quản trị đặt lại mật khẩu.",
  gone: "Mật khẩu vừa được đổi ở nơi khác. Xin đăng nhập lại.",
  "already-on": "Mã xác thực đã được bật.",
  "not-on": "Mã xác thực chưa được bật.",
  "short-password": "Mật khẩu hiện có dưới 15 ký tự. Đồng chí đổi mật khẩu dài hơn trước, rồi tắt mã xác thực.",
} as const;

type Refusal = OwnPasswordRefusal | { ok: false; reason: Exclude<keyof typeof REFUSALS, "busy" | "closed"> };

function answer(outcome: Refusal): FactorState {
  if (outcome.reason === "wrong-current") return plain(invalid({ password: "Mật khẩu không đúng." }, {}));
  if (outcome.reason === "delayed")
    return plain(refused(`Nhập sai nhiều lần. Xin chờ ${outcome.retryAfterSeconds} giây rồi thử lại.`));
  return plain(refused(REFUSALS[outcome.reason]));
}

/** First step: the password again, then the key to type into the app. Second step: a first code of it. */
export async function setUpFactorAction(previous: FactorState, form: FormData): Promise<FactorState> {
  try {
    const { grant, username, sessionId } = await requireActionGrant("account:secure-own");
    const serverSecret = await sessionSecret();
    if (form.has("code")) {
      const code = codeSchema.safeParse(form.get("code"));
      const outcome = code.success
        ? await confirmSecondFactor(getStore(), grant, { code: code.data, serverSecret, sessionId })
        : ({ ok: false, reason: "wrong-code" } as const);
      if (!outcome.ok && outcome.reason === "already-on") return plain(refused(REFUSALS["already-on"]));
      // The key stays on the page: it cannot be shown again.
      if (!outcome.ok)
        return {
          ...previous,
          ...invalid({ code: "Mã chưa đúng. Xin xem lại khóa đã nhập và giờ của điện thoại." }, {}),
        };
      revalidatePath("/account");
      return {
        ...saved("Đã bật mã xác thực. Các phiên khác đã kết thúc."),
        setUp: null,
        recoveryCodes: outcome.recoveryCodes,
      };
    }
    const parsed = confirmedPasswordSchema.safeParse(form.get("password"));
    if (!parsed.success) return plain(invalid({ password: "Cần ghi mật khẩu." }, {}));
    const outcome = await startSecondFactor(getStore(), grant, { password: parsed.data, serverSecret });
    if (!outcome.ok) return answer(outcome);
    const uri = authenticatorUri(username, outcome.key);
    const setUp = { key: outcome.key, uri, qr: qrPath(uri) };
    return { ...IDLE, stamp: Date.now(), setUp, recoveryCodes: [] };
  } catch (error) {
    return { ...previous, ...refusalState(error, {}) };
  }
}

/** By the pressed button: new recovery codes, or no code any more. Both ask for the password. */
export async function changeFactorAction(_previous: FactorState, form: FormData): Promise<FactorState> {
  try {
    const { grant, sessionId } = await requireActionGrant("account:secure-own");
    const parsed = confirmedPasswordSchema.safeParse(form.get("password"));
    if (!parsed.success) return plain(invalid({ password: "Cần ghi mật khẩu." }, {}));
    const password = parsed.data;
    if (form.get("intent") === "renew") {
      const outcome = await renewRecoveryCodes(getStore(), grant, { password });
      if (!outcome.ok) return answer(outcome);
      revalidatePath("/account");
      const done = saved("Đã tạo mười mã dự phòng mới. Các mã cũ không dùng được nữa.");
      return { ...done, setUp: null, recoveryCodes: outcome.recoveryCodes };
    }
    const outcome = await turnOffSecondFactor(getStore(), grant, { password, sessionId });
    if (!outcome.ok) return answer(outcome);
    revalidatePath("/account");
    return plain(saved("Đã tắt mã xác thực. Các phiên khác đã kết thúc."));
  } catch (error) {
    return plain(refusalState(error, {}));
  }
}
