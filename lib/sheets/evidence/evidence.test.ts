import { describe, expect, it } from "vitest";
import { cleanFileName } from "./file-name";
import { mediaTypeOf } from "./file-type";
import { SAMPLES, text, zip } from "./testing/sample-files";
import { listZipEntries } from "./zip-listing";

describe("mediaTypeOf", () => {
  it("knows the six kinds by content and extension together", () => {
    expect(mediaTypeOf("bien-ban.PDF", SAMPLES.pdf)).toBe("application/pdf");
    expect(mediaTypeOf("a.png", SAMPLES.png)).toBe("image/png");
    expect(mediaTypeOf("a.jpeg", SAMPLES.jpg)).toBe("image/jpeg");
    expect(mediaTypeOf("a.jpg", SAMPLES.jpg)).toBe("image/jpeg");
    expect(mediaTypeOf("a.webp", SAMPLES.webp)).toBe("image/webp");
    expect(mediaTypeOf("a.docx", SAMPLES.docx)).toContain("wordprocessingml");
    expect(mediaTypeOf("a.xlsx", SAMPLES.xlsx)).toContain("spreadsheetml");
  });

  it.each(Object.entries(SAMPLES))("takes %s under no other extension", (kind, bytes) => {
    const others = ["pdf", "png", "jpg", "webp", "docx", "xlsx", "html", "svg", "exe", "doc", "zip", "docm", ""];
    for (const other of others.filter((each) => each !== kind)) {
      expect(mediaTypeOf(`a.${other}`, bytes)).toBeNull();
    }
  });

  it("refuses markup, programs and cut files under honest names", () => {
    for (const content of [
      "<html><script>alert(1)</script>",
      "<svg onload=alert(1)>",
      "MZ\x90\0",
      "%PD",
      "",
      "PK\x03\x04",
    ]) {
      for (const extension of ["pdf", "png", "jpg", "webp", "docx", "xlsx"]) {
        expect(mediaTypeOf(`a.${extension}`, text(content))).toBeNull();
      }
    }
    expect(mediaTypeOf("a.pdf", text("<script>/*%PDF-1.7*/"))).toBeNull();
  });

  it("refuses documents with macros and those that claim to unpack into gigabytes", () => {
    const macros = zip([["[Content_Types].xml"], ["word/document.xml"], ["word/vbaProject.bin"]]);
    expect(mediaTypeOf("a.docx", macros)).toBeNull();
    const bomb = zip([["[Content_Types].xml"], ["word/document.xml", 4_000_000_000]]);
    expect(mediaTypeOf("a.docx", bomb)).toBeNull();
    const many = zip([
      ["[Content_Types].xml"],
      ["word/document.xml"],
      ...Array.from({ length: 60 }, (_, n) => [`x${n}`, 4_000_000] as const),
    ]);
    expect(mediaTypeOf("a.docx", many)).toBeNull();
  });
});

describe("listZipEntries", () => {
  it("reads the directory, also behind a comment", () => {
    expect(listZipEntries(SAMPLES.docx)?.map((entry) => entry.name)).toEqual([
      "[Content_Types].xml",
      "_rels/.rels",
      "word/document.xml",
    ]);
    const commented = new Uint8Array([...SAMPLES.docx, ...text("Văn phòng".normalize("NFD").slice(0, 4))]);
    new DataView(commented.buffer).setUint16(SAMPLES.docx.length - 2, 4, true);
    expect(listZipEntries(commented)).toHaveLength(3);
  });

  it("gives up on every cut and every turned byte without throwing or hanging", () => {
    const whole = SAMPLES.docx;
    for (let length = 0; length < whole.length; length++) expect(listZipEntries(whole.subarray(0, length))).toBeNull();
    for (let at = 0; at < whole.length; at++) {
      for (const value of [0x00, 0x7f, 0xff]) {
        const turned = Uint8Array.from(whole);
        turned[at] = value;
        expect(() => listZipEntries(turned)).not.toThrow();
      }
    }
  });
});

describe("cleanFileName", () => {
  it.each([
    ["Biên bản quý IV.pdf", "Biên bản quý IV.pdf"],
    ["../../../etc/passwd", "passwd"],
    ["..\\..\\windows\\so-lieu.PDF", "so-lieu.pdf"],
    ["C:\\fakepath\\ảnh.jpg", "ảnh.jpg"],
    ["..", "minh-chung"],
    ["", "minh-chung"],
    ["/", "minh-chung"],
    [".pdf", "pdf"],
    ["a\u202Efdp.exe", "afdp.exe"],
    ["a\r\nSet-Cookie: x=1.pdf", "aSet-Cookie- x=1.pdf"],
    ['a"b<c>|?*.pdf', "a-b-c----.pdf"],
    ["con.pdf", "con-tep.pdf"],
    ["số liệu . pdf", "số liệu. pdf"],
  ])("%j → %j", (sent, kept) => {
    expect(cleanFileName(sent)).toBe(kept);
  });

  it("keeps the extension of a long name", () => {
    const cleaned = cleanFileName(`${"dài ".repeat(100)}.xlsx`);
    expect(cleaned.endsWith(".xlsx")).toBe(true);
    expect(cleaned.length).toBeLessThanOrEqual(125);
  });
});
