import { describe, expect, it } from "vitest";
import { foldForSearch } from "@/lib/format/fold";
import { PASSPHRASE_WORDS } from "./passphrase-words";
import { PASSWORD_MIN_WITH_CODE, passwordFault } from "./password-policy";

const OWN = ["vanphong", "Nguyễn Thị Hoa", "xã Đức An", "Đảng ủy xã Đức An", "Đức An"];

describe("passwordFault", () => {
  it.each([
    ["", "too-short"],
    ["nui-song-lua-ga", null],
    ["14 ky tu thoi!", "too-short"],
    ["đồng lúa chín", "too-short"],
    ["x".repeat(201), "too-long"],
    ["aaaaaaaaaaaaaaaaaaaa", "easy"],
    ["123456789012345", "easy"],
    ["abcdefghijklmnopq", "easy"],
    ["matkhaumatkhaumatkhau", "easy"],
    ["Password@123456", "easy"],
    ["Mật khẩu 2026 !!!", "easy"],
    ["qwertyuiop12345", "easy"],
    ["abcabcabcabcabcabc", "easy"],
    ["admin-admin-2026", "easy"],
    ["vanphong-vanphong", "own-words"],
    ["Đảng ủy xã Đức An", "own-words"],
    ["danguyducan2026!", "own-words"],
    ["dangboducan-2026", "own-words"],
    ["vanphong-duc-an1", "own-words"],
    ["chibo.nguyenthihoa", "own-words"],
    ["nuong-ray-song-ho-xanh", null],
    ["trâu ăn cỏ ngoài đồng", null],
    ["vanphong trâu ăn cỏ đồng", null],
    ["7hQ!x2Lp@9vRt4K", null],
    ["日本語のとても長いパスワードです", null],
  ])("%s → %s", (password, fault) => {
    expect(passwordFault(password, OWN)).toBe(fault);
  });

  it.each([
    ["7hQ!x2L", "too-short"],
    ["7hQ!x2Lp", null],
    ["nuong-ho", null],
    ["12345678", "easy"],
    ["matkhau1", "easy"],
    ["vanphong", "own-words"],
    ["ducan-xa-duc-an", "own-words"],
  ])("with a second factor: %s → %s", (password, fault) => {
    expect(passwordFault(password, OWN, PASSWORD_MIN_WITH_CODE)).toBe(fault);
  });

  it("counts a letter with its marks as one, however it was typed", () => {
    const composed = "ề".repeat(14);
    expect(passwordFault(composed.normalize("NFD"), [])).toBe("too-short");
  });
});

describe("the words of first passwords", () => {
  it("are at least 512, short, marked, and different without their marks", () => {
    expect(PASSPHRASE_WORDS.length).toBeGreaterThanOrEqual(512);
    const folded = PASSPHRASE_WORDS.map(foldForSearch);
    expect(new Set(folded).size).toBe(PASSPHRASE_WORDS.length);
    for (const [index, word] of PASSPHRASE_WORDS.entries()) {
      expect(folded[index]).toMatch(/^[a-z]{2,6}$/);
      expect(word).not.toBe(folded[index]);
      expect(word).toBe(word.normalize("NFC"));
    }
  });

  it("none reads as an insult or a vulgarity without its marks", () => {
    const offensive =
      "buoi cac cu cut cho chim dai deo di dit diem diec du dam hiep ia khi khung lon me ngu vu buom chom";
    const folded = new Set(PASSPHRASE_WORDS.map(foldForSearch));
    expect(offensive.split(" ").filter((word) => folded.has(word))).toEqual([]);
  });
});
