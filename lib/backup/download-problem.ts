import { PASSWORD_MIN, passwordFault, passwordFaultText } from "@/lib/access/password-policy";

export const DOWNLOAD_PROBLEMS = [
  "too-short",
  "too-long",
  "easy",
  "own-words",
  "mismatch",
  "no-backup",
  "many-communes",
  "damaged",
] as const;
export type DownloadProblem = (typeof DOWNLOAD_PROBLEMS)[number];

/** The passphrase guards a file that leaves the house and can be tried for ever: the rule of a password that is alone. */
export function passphraseProblem(
  passphrase: string,
  again: string,
  ownWords: readonly string[],
): DownloadProblem | null {
  const fault = passwordFault(passphrase, ownWords, PASSWORD_MIN);
  if (fault !== null) return fault;
  return passphrase.normalize("NFC") === again.normalize("NFC") ? null : "mismatch";
}

/** Beside which field a problem stands; null = it concerns the backup itself. */
export function downloadProblemWords(problem: DownloadProblem): {
  field: "passphrase" | "again" | null;
  text: string;
} {
  switch (problem) {
    case "mismatch":
      return { field: "again", text: "Hai lần gõ mật khẩu không giống nhau. Xin gõ lại cả hai lần." };
    case "no-backup":
      return { field: null, text: "Không còn bản sao lưu này, hoặc tệp không còn nguyên vẹn. Xin chọn bản khác." };
    case "damaged":
      return { field: null, text: "Bản sao lưu này không còn khớp với mã kiểm tra. Xin chọn bản khác." };
    case "many-communes":
      return { field: null, text: "Cơ sở dữ liệu chứa số liệu của nhiều xã nên không tải về từ trang này được." };
    default:
      return { field: "passphrase", text: passwordFaultText(problem) };
  }
}
