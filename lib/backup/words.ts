import { formatInstant } from "@/lib/format/dates";
import { formatQuantity } from "@/lib/format/numbers";
import type { BackupCheck, BackupFailure, BackupStanding, BackupStarter, BackupTry } from "./backup-try";
import { BACKUP_OVERDUE_MS, backupAge } from "./keep";

export const BACKUP_FAILURE_WORDS: Record<BackupFailure, { title: string; advice: string }> = {
  "disk-full": {
    title: "ổ đĩa của máy chủ đã đầy hoặc không còn đủ chỗ",
    advice: "Đề nghị đồng chí giải phóng dung lượng ổ đĩa chứa thư mục dữ liệu rồi sao lưu lại.",
  },
  "not-writable": {
    title: "không ghi được vào thư mục sao lưu",
    advice: "Đề nghị đồng chí kiểm tra ổ đĩa và quyền ghi của thư mục backups trong thư mục dữ liệu.",
  },
  damaged: {
    title: "bản sao không khớp với dữ liệu đang dùng",
    advice:
      "Ổ đĩa hoặc tệp dữ liệu có thể đã hỏng. Đề nghị đồng chí giữ nguyên các bản sao lưu cũ và báo người phụ trách kỹ thuật.",
  },
  interrupted: {
    title: "lần sao lưu bị ngắt giữa chừng",
    advice: "Chương trình hoặc máy chủ đã dừng khi đang sao lưu. Bản dở dang không được dùng.",
  },
  "no-tools": {
    title: "máy chủ chưa có pg_dump và pg_restore, công cụ của PostgreSQL",
    advice:
      "Đề nghị người phụ trách kỹ thuật cài công cụ PostgreSQL cùng phiên bản với máy chủ cơ sở dữ liệu, hoặc ghi thư mục chứa chúng vào PG_BIN_DIR.",
  },
  "old-tools": {
    title: "pg_dump trên máy chủ cũ hơn PostgreSQL đang dùng",
    advice:
      "Đề nghị người phụ trách kỹ thuật cài công cụ PostgreSQL cùng phiên bản với máy chủ cơ sở dữ liệu, hoặc ghi thư mục chứa chúng vào PG_BIN_DIR.",
  },
  failed: {
    title: "có lỗi khi tạo bản sao",
    advice: "Chi tiết ở nhật ký trên máy chủ. Chương trình sẽ tự thử lại sau 15 phút.",
  },
};

export const BACKUP_STARTER_LABELS: Record<BackupStarter, string> = {
  program: "chương trình tự sao lưu",
  person: "bấm “Sao lưu ngay”",
  command: "lệnh npm run backup",
};

const MINUTE_MS = 60_000;

/** "vừa xong", "25 phút trước", "3 giờ trước", "5 ngày trước". */
export function agoWords(at: number, now: number): string {
  const minutes = Math.floor(backupAge(at, now) / MINUTE_MS);
  return minutes === 0 ? "vừa xong" : `${spanWords(minutes)} trước`;
}

function spanWords(minutes: number): string {
  if (minutes < 60) return `${minutes} phút`;
  const hours = Math.floor(minutes / 60);
  return hours < 48 ? `${hours} giờ` : `${Math.floor(hours / 24)} ngày`;
}

/** "0,4 MB", "31,2 MB", "1.204,0 MB". */
export function sizeWords(bytes: number): string {
  return `${formatQuantity(Math.max(100, Math.round(bytes / 1000)), 1)} MB`;
}

/** What the last try came to, in one sentence. */
export function tryWords({ outcome, startedAt, endedAt, startedBy, bytes }: BackupTry): string {
  const when = `${formatInstant(startedAt)} (${BACKUP_STARTER_LABELS[startedBy]})`;
  if (outcome === "running") return `Đang sao lưu, bắt đầu lúc ${when}.`;
  if (outcome !== "done") return `Lần sao lưu lúc ${when} không thành công: ${BACKUP_FAILURE_WORDS[outcome].title}.`;
  const seconds =
    endedAt === null ? "" : `, trong ${Math.max(1, Math.round(backupAge(startedAt, endedAt) / 1000))} giây`;
  return `Đã sao lưu và kiểm tra xong lúc ${when}${bytes === null ? "" : `: ${sizeWords(bytes)}`}${seconds}.`;
}

export type BackupProblem = { key: BackupFailure | "overdue" | "none"; title: string; body: string };

/** What an administrator must know and do; null while all is well. */
export function backupProblem({ lastGoodAt, lastTry, diskFull }: BackupStanding, now: number): BackupProblem | null {
  const outcome = lastTry?.outcome;
  const last =
    lastGoodAt === null
      ? "Chưa có bản sao lưu nào dùng được."
      : `Bản sao lưu tốt gần nhất: ${formatInstant(lastGoodAt)} (${agoWords(lastGoodAt, now)}).`;
  const failure = diskFull ? "disk-full" : outcome;
  if (failure !== undefined && failure !== "done" && failure !== "running") {
    const { title, advice } = BACKUP_FAILURE_WORDS[failure];
    return { key: failure, title: `Không sao lưu được: ${title}`, body: `${last} ${advice}` };
  }
  if (outcome === "running") return null;
  const advice = "Đề nghị đồng chí vào Quản trị, Sao lưu, bấm “Sao lưu ngay”.";
  if (lastGoodAt === null) return { key: "none", title: "Chưa có bản sao lưu nào", body: advice };
  const age = backupAge(lastGoodAt, now);
  if (age <= BACKUP_OVERDUE_MS) return null;
  const title = `Đã ${spanWords(Math.floor(age / MINUTE_MS))} chưa có bản sao lưu mới`;
  return { key: "overdue", title, body: `${last} ${advice}` };
}

/** Why "Sao lưu ngay" did not begin. */
export function backupRefusalWords(reason: BackupFailure | "busy" | "not-due" | "no-database"): string {
  if (reason === "busy") return "Đang có một lần sao lưu khác; đồng chí đợi lần đó xong.";
  if (reason === "not-due") return "Vừa có một bản sao lưu mới.";
  if (reason === "no-database") return "Chưa có tệp số liệu để sao lưu.";
  const { title, advice } = BACKUP_FAILURE_WORDS[reason];
  return `Không sao lưu được: ${title}. ${advice}`;
}

type EntryProblem = "no-manifest" | "unreadable-manifest" | "no-file" | "other-size" | null;

const CHECK_WORDS: Record<BackupCheck, string> = {
  compared: "Đã kiểm tra",
  restored: "Đã kiểm tra (khôi phục thử)",
  read: "Đã kiểm tra (đọc lại toàn bộ)",
};

/** Whether a file of the list can be relied on. `missing`: evidence files that could not be copied. */
export function entryWords(
  file: string,
  problem: EntryProblem,
  missing: number,
  check: BackupCheck = "compared",
): string {
  switch (problem) {
    case null:
      return missing === 0 ? CHECK_WORDS[check] : `${CHECK_WORDS[check]}, thiếu ${missing} tệp minh chứng`;
    case "no-manifest":
      return file.startsWith("before-migration-") ? "Bản chụp trước khi nâng cấp" : "Thiếu tệp .json đi kèm";
    case "unreadable-manifest":
      return "Tệp .json đi kèm đã hỏng";
    case "no-file":
      return "Mất tệp số liệu";
    case "other-size":
      return "Không còn nguyên vẹn";
  }
}
