import { addDays, type LocalDate } from "@/lib/periods/local-date";

/** A key as its maker sees it afterwards: never the key itself. */
export type ApiToken = {
  id: string;
  name: string;
  createdByName: string;
  createdAt: number;
  expiresOn: LocalDate;
  revokedAt: number | null;
  lastUsedAt: number | null;
  /** Made by the account that looks. */
  own: boolean;
};

/** A key lasts at most a year, so that a forgotten one ends by itself. */
export const TOKEN_DAYS = 365;

export function lastExpiry(today: LocalDate): LocalDate {
  return addDays(today, TOKEN_DAYS);
}

export type TokenState = "good" | "expired" | "revoked";

export function tokenState(token: Pick<ApiToken, "revokedAt" | "expiresOn">, today: LocalDate): TokenState {
  if (token.revokedAt !== null) return "revoked";
  return token.expiresOn < today ? "expired" : "good";
}

export const TOKEN_STATE_WORDS: Record<TokenState, string> = {
  good: "đang dùng được",
  expired: "hết hạn",
  revoked: "đã thu hồi",
};

export const TOKEN_REFUSALS = {
  "bad-expiry": "Ngày hết hạn phải từ hôm nay và không quá một năm.",
  "too-many": "Đồng chí đang có 20 khóa còn hiệu lực: thu hồi khóa không dùng nữa rồi tạo khóa mới.",
  "no-token": "Không tìm thấy khóa này.",
  "already-revoked": "Khóa này đã được thu hồi.",
} as const;
export type TokenRefusal = keyof typeof TOKEN_REFUSALS;
