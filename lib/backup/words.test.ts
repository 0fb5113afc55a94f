import { describe, expect, it } from "vitest";
import type { BackupStanding, BackupTry } from "./backup-try";
import { agoWords, backupProblem, entryWords, sizeWords, tryWords } from "./words";

const NOW = Date.parse("2026-11-22T14:05:00+07:00");
const HOUR = 3_600_000;
const DONE: BackupTry = {
  startedAt: NOW,
  endedAt: NOW + 2400,
  startedBy: "program",
  outcome: "done",
  bytes: 12_340_000,
};
const WELL: BackupStanding = { lastGoodAt: NOW - HOUR, lastTry: DONE, diskFull: false };

describe("backups in words", () => {
  it.each([
    [0, "vừa xong"],
    [59_999, "vừa xong"],
    [60_000, "1 phút trước"],
    [HOUR, "1 giờ trước"],
    [47.9 * HOUR, "47 giờ trước"],
    [48 * HOUR, "2 ngày trước"],
    [-HOUR, "vừa xong"],
  ])("%d ms ago", (age, words) => {
    expect(agoWords(NOW - age, NOW)).toBe(words);
  });

  it("sizes and outcomes", () => {
    expect([300, 450_000, 12_340_000, 1_204_000_000].map(sizeWords)).toEqual([
      "0,1 MB",
      "0,5 MB",
      "12,3 MB",
      "1.204 MB",
    ]);
    expect(tryWords(DONE)).toBe(
      "Đã sao lưu và kiểm tra xong lúc 14:05 ngày 22/11/2026 (chương trình tự sao lưu): 12,3 MB, trong 2 giây.",
    );
    expect(tryWords({ ...DONE, outcome: "running", startedBy: "person" })).toBe(
      "Đang sao lưu, bắt đầu lúc 14:05 ngày 22/11/2026 (bấm “Sao lưu ngay”).",
    );
    expect(tryWords({ ...DONE, outcome: "disk-full" })).toContain("ổ đĩa của máy chủ đã đầy");
    expect(entryWords("before-migration-from-1-2026.db", "no-manifest", 0)).toBe("Bản chụp trước khi nâng cấp");
    expect(entryWords("a.db", null, 2)).toBe("Đã kiểm tra, thiếu 2 tệp minh chứng");
    expect(entryWords("a.dump", null, 0, "restored")).toBe("Đã kiểm tra (khôi phục thử)");
    expect(entryWords("a.dump", null, 1, "read")).toBe("Đã kiểm tra (đọc lại toàn bộ), thiếu 1 tệp minh chứng");
  });
});

describe("what an administrator is warned of", () => {
  it.each<[string, Partial<BackupStanding>, string | undefined]>([
    ["all is well", {}, undefined],
    ["26 hours old", { lastGoodAt: NOW - 26 * HOUR }, undefined],
    ["over 26 hours old", { lastGoodAt: NOW - 27 * HOUR }, "overdue"],
    ["none at all", { lastGoodAt: null, lastTry: null }, "none"],
    ["the first is being made", { lastGoodAt: null, lastTry: { ...DONE, outcome: "running" } }, undefined],
    ["the last try failed", { lastTry: { ...DONE, outcome: "damaged" } }, "damaged"],
    ["no pg_dump on the server", { lastGoodAt: null, lastTry: { ...DONE, outcome: "no-tools" } }, "no-tools"],
    ["a pg_dump that is too old", { lastTry: { ...DONE, outcome: "old-tools" } }, "old-tools"],
    ["no room for the next", { diskFull: true }, "disk-full"],
  ])("%s", (_name, change, key) => {
    expect(backupProblem({ ...WELL, ...change }, NOW)?.key).toBe(key);
  });

  it("plainly", () => {
    expect(backupProblem({ ...WELL, lastTry: { ...DONE, outcome: "disk-full" } }, NOW)).toEqual({
      key: "disk-full",
      title: "Không sao lưu được: ổ đĩa của máy chủ đã đầy hoặc không còn đủ chỗ",
      body: "Bản sao lưu tốt gần nhất: 13:05 ngày 22/11/2026 (1 giờ trước). Đề nghị đồng chí giải phóng dung lượng ổ đĩa chứa thư mục dữ liệu rồi sao lưu lại.",
    });
    expect(backupProblem({ ...WELL, lastGoodAt: NOW - 72 * HOUR }, NOW)?.title).toBe(
      "Đã 3 ngày chưa có bản sao lưu mới",
    );
  });
});
