import { namesInSentence } from "./words";

/** Why nobody was reminded. */
export const REMIND_REFUSALS = {
  "no-period": "Kỳ báo cáo này chưa được mở.",
  "period-locked": "Kỳ báo cáo đã khóa nên không cần nhắc.",
  "nobody-missing": "Không còn đơn vị nào chưa nộp.",
} as const;

type Reminded = { accounts: number; told: string[]; already: string[]; withoutAccount: string[] };

/** What the office reads after its click: who was told, who had been told today, who cannot be told. */
export function remindedWords({ accounts, told, already, withoutAccount }: Reminded): string {
  const sentences = [];
  if (told.length === 1) sentences.push(`Đã nhắc ${told[0]} (${accounts} tài khoản).`);
  if (told.length > 1) sentences.push(`Đã nhắc ${told.length} đơn vị (${accounts} tài khoản).`);
  if (already.length > 0) sentences.push(`Hôm nay đã nhắc: ${namesInSentence(already)}.`);
  if (withoutAccount.length > 0) {
    sentences.push(`Chưa có tài khoản nên chưa nhắc được: ${namesInSentence(withoutAccount)}.`);
  }
  return sentences.join(" ");
}
