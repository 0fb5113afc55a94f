import { describe, expect, it } from "vitest";
import { DOWNLOAD_PROBLEMS, downloadProblemWords, passphraseProblem } from "./download-problem";

describe("the passphrase of a downloaded backup", () => {
  it.each([
    ["ngan", "ngan", "too-short"],
    ["ngan", "khac", "too-short"],
    ["con-meo-an-com-nguoi", "con-meo-an-com-nguoj", "mismatch"],
    ["x".repeat(300), "x".repeat(300), "too-long"],
    ["matkhaumatkhau123", "matkhaumatkhau123", "easy"],
    ["con-meo-an-com-nguoi", "con-meo-an-com-nguoi", null],
    ["con mèo ăn cơm nguội".normalize("NFC"), "con mèo ăn cơm nguội".normalize("NFD"), null],
  ])("%j twice as %j: %j", (passphrase, again, problem) => {
    expect(passphraseProblem(passphrase, again, [])).toBe(problem);
  });

  it.each(DOWNLOAD_PROBLEMS)("%s has a sentence", (problem) => {
    expect(downloadProblemWords(problem).text).toMatch(/\.$/);
  });
});
