import { crc32 } from "node:zlib";
import { describe, expect, it } from "vitest";
import { readPicture } from "@/lib/pictures/picture";
import { find, type Node, parseXml } from "@/lib/workbooks/testing/written-book";
import { sampleDocument, words } from "../testing/sample-document";
import { paragraphsOf, readWord, textOf } from "../testing/written-word";
import { barPng } from "./bars";
import { writeWord } from "./write-word";

const NOTHING: Node = { name: "", attributes: {}, children: [], text: "" };
const MILLIMETRE = 1440 / 25.4;
const sample = async (more: Parameters<typeof sampleDocument>[0] = {}) =>
  readWord(await writeWord(sampleDocument(more)));
/** Switches of Word that are on: `w:val="false"` or "off" turns one off. */
const switches = (node: Node | undefined, path: string) =>
  find(node ?? NOTHING, path).filter((each) => !/^(false|off|0)$/.test(each.attributes["w:val"] ?? "")).length;
const attribute = (node: Node | undefined, path: string, name: string) =>
  find(node ?? NOTHING, path)[0]?.attributes[name];

describe("a report in Word: nothing for the clerk to reformat", () => {
  it("has the page of the record, page 1 without a number, wide annexes turned", async () => {
    const { body, parts } = await sample();
    const sections = find(body, "w:sectPr");
    const sizes = sections.map((section) => ({
      wide: attribute(section, "w:pgSz", "w:orient") === "landscape",
      width: Math.round(Number(attribute(section, "w:pgSz", "w:w")) / MILLIMETRE),
      height: Math.round(Number(attribute(section, "w:pgSz", "w:h")) / MILLIMETRE),
      firstIsBare: switches(section, "w:titlePg") === 1,
    }));
    expect(sizes).toEqual([
      { wide: false, width: 210, height: 297, firstIsBare: true },
      { wide: true, width: 297, height: 210, firstIsBare: false },
      { wide: false, width: 210, height: 297, firstIsBare: false },
    ]);
    for (const section of sections) {
      const margin = (side: string) => Math.round(Number(attribute(section, "w:pgMar", `w:${side}`)) / MILLIMETRE);
      expect(["top", "right", "bottom", "left"].map(margin)).toEqual([20, 15, 20, 30]);
    }
    const headers = [...parts].filter(([name]) => /^word\/header\d+\.xml$/.test(name)).map(([, xml]) => parseXml(xml));
    expect(headers.map((header) => find(header, "w:instrText").map((field) => field.text.trim())).sort()).toEqual([
      [],
      ["PAGE"],
      ["PAGE"],
      ["PAGE"],
    ]);
  });

  it("has styles with Vietnamese names on Normal, exact lines, indent, justified text, Vietnamese as its language", async () => {
    const { styles, body } = await sample();
    for (const { style } of paragraphsOf(body)) if (style !== "") expect(styles.has(style)).toBe(true);
    const text = styles.get("NoiDung");
    expect(attribute(text, "w:name", "w:val")).toBe("Nội dung");
    expect(attribute(text, "w:basedOn", "w:val")).toBe("Normal");
    expect(attribute(text, "w:jc", "w:val")).toBe("both");
    expect(attribute(text, "w:spacing", "w:line")).toBe("360");
    expect(attribute(text, "w:spacing", "w:lineRule")).toBe("exact");
    expect(Math.round(Number(attribute(text, "w:ind", "w:firstLine")) / MILLIMETRE)).toBe(10);
    const normal = styles.get("Normal");
    expect(attribute(normal, "w:rFonts", "w:ascii")).toBe("Times New Roman");
    expect(attribute(normal, "w:sz", "w:val")).toBe("28");
    expect(attribute(normal, "w:lang", "w:val")).toBe("vi-VN");
  });

  it("has real headings that stay with their text, and every paragraph of the model in its order", async () => {
    const { body, styles } = await sample();
    const paragraphs = paragraphsOf(body);
    expect(paragraphs.filter(({ style }) => /^(Heading\d|Title)$/.test(style))).toEqual([
      { style: "Title", text: "BÁO CÁO" },
      { style: "Heading1", text: "I. TÌNH HÌNH VÀ KẾT QUẢ THỰC HIỆN NHIỆM VỤ" },
      { style: "Heading2", text: "1. Kinh tế, ngân sách" },
      { style: "Heading3", text: "a) Các khoản thu" },
    ]);
    for (const level of [1, 2, 3]) expect(switches(styles.get(`Heading${level}`), "w:keepNext")).toBe(1);
    const texts = paragraphs.map(({ text }) => text);
    expect(texts.slice(1, 8)).toEqual([
      "ĐẢNG BỘ TỈNH LÂM ĐỒNG",
      "ĐẢNG ỦY XÃ ĐỨC AN",
      "*",
      "Số\u00a0\u00a0\u00a0\u00a0\u00a0\u00a0-BC/ĐU",
      "DỰ THẢO",
      "ĐẢNG CỘNG SẢN VIỆT NAM",
      "Đức An, ngày\u00a0\u00a0\u00a0\u00a0\u00a0\u00a0tháng 12 năm 2025",
    ]);
    expect(texts).toContain("- Thu thuế ngoài quốc doanh 1.234,5 triệu đồng.");
  });

  it("draws the rule under the motto as long as the text", async () => {
    const { body } = await sample();
    const [motto] = find(body, "w:p").filter((paragraph) => textOf(paragraph) === "ĐẢNG CỘNG SẢN VIỆT NAM");
    expect(attribute(motto, "w:bottom", "w:val")).toBe("single");
    const [, column] = find(body, "w:gridCol").map((grid) => Number(grid.attributes["w:w"]));
    const indents = Number(attribute(motto, "w:ind", "w:left")) + Number(attribute(motto, "w:ind", "w:right"));
    // LibreOffice sets the words 72,7 mm wide in 15 pt bold.
    expect(((column ?? 0) - indents) / MILLIMETRE).toBeGreaterThan(72);
    expect(((column ?? 0) - indents) / MILLIMETRE).toBeLessThan(74);
  });

  it("has real footnotes; the second mention repeats the number by a field", async () => {
    const { body, footnotes } = await sample();
    expect([...footnotes]).toEqual([
      ["1", "Kế hoạch tỉnh giao 38.200 triệu đồng."],
      ["2", "Số ước thực hiện đến ngày 30/11/2025."],
    ]);
    const [told] = paragraphsOf(body).filter(({ text }) => text.startsWith("Tổng thu"));
    expect(told?.text).toBe(
      "Tổng thu ngân sách nhà nước trên địa bàn đạt 71,1 tỷ đồng, bằng 186% kế hoạch⟦1⟧; ước cả năm đạt 915,64%⟦2⟧ so với kế hoạch được giao từ đầu năm1.",
    );
    const fields = find(body, "w:fldSimple").map((field) => field.attributes["w:instr"]);
    expect(fields).toEqual(["NOTEREF ghi_chu_1 \\f \\h"]);
    expect(find(body, "w:bookmarkStart").map((start) => start.attributes["w:name"])).toContain("ghi_chu_1");
  });

  it("has tables whose heads repeat in two levels and whose rows do not split; letterhead and closing have no lines", async () => {
    const { body } = await sample();
    const tables = find(body, "w:tbl");
    const heads = tables.map((table) => switches(table, "w:tblHeader"));
    expect(heads).toEqual([0, 0, 0, 2, 2]);
    const annex = tables[3] as Node;
    const rows = find(annex, "w:tr");
    expect(rows).toHaveLength(2 + 61);
    expect(switches(annex, "w:cantSplit")).toBe(rows.length);
    expect(rows.slice(0, 2).map((row) => find(row, "w:tc").map(textOf))).toEqual([
      ["STT", "Chỉ tiêu", "Đơn vị tính", "Thực hiện năm 2025", "So KH (%)"],
      ["", "", "", "Kế hoạch", "Thực hiện", ""],
    ]);
    const widths = find(annex, "w:gridCol").map((grid) => Number(grid.attributes["w:w"]));
    expect(Math.round(widths.reduce((sum, width) => sum + width, 0) / MILLIMETRE)).toBe(297 - 45);
    for (const table of [tables[0], tables[2]]) {
      expect(
        find(table as Node, "w:tblBorders").flatMap((borders) =>
          borders.children.map((side) => side.attributes["w:val"]),
        ),
      ).toEqual(Array.from({ length: 6 }, () => "none"));
    }
    const closing = find(tables[2] as Node, "w:p").map(textOf);
    expect(closing).toEqual([
      "Nơi nhận:",
      "- Thường trực Tỉnh ủy (để b/c),",
      "- Lưu VPĐU.",
      "T/M BAN THƯỜNG VỤ",
      "BÍ THƯ",
      "",
      "",
      "",
      "",
    ]);
  });

  it("leaves a head over both rows the height of its lines", async () => {
    const [annex] = sampleDocument().annexes.slice(1);
    if (annex === undefined) throw new Error("no annex");
    const columns = annex.table.columns.map((column) =>
      column.key === "rate" ? { ...column, title: "Tỷ lệ thực hiện so với kế hoạch (%)" } : column,
    );
    const { body } = await sample({ annexes: [{ ...annex, table: { ...annex.table, columns } }] });
    // 22 mm take four lines of 15 pt with 4 pt around them: one beside the upper head, three left to the lower row.
    const heights = find(body, "w:trHeight").map((each) => Number(each.attributes["w:val"]) / 20);
    expect(heights).toEqual([19, 45]);
  });

  it("draws bars in black and white, cut at the clip, and the check code as a picture with its words", async () => {
    const words = "Mã kiểm tra: K7PM-4QXD";
    const check = { code: "K7PM-4QXD", address: "http://localhost/verify/K7PM-4QXD", words, issuedOn: "2025-12-05" };
    const { body } = await sample({ check });
    expect(find(body, "wp:docPr").map((picture) => picture.attributes.descr)).toEqual([
      "Thu ngân sách: 186,0",
      "Kết nạp đảng viên: 102,5",
      "Giấy chứng nhận quyền sử dụng đất cấp lần đầu: 64,0",
      "Chưa phát sinh: 0",
      words,
    ]);
    expect(paragraphsOf(body).map(({ text }) => text)).toContain(words);
    expect(readPicture(barPng(1860, 1500), crc32)).toEqual({ mediaType: "image/png", width: 840, height: 48 });
    expect(barPng(1860, 1500)).toEqual(barPng(9154, 1500));
    expect(barPng(1860, 1500)).not.toEqual(barPng(1500, 1500));
    expect(barPng(640, 1500)).not.toEqual(barPng(650, 1500));
  });

  it("names no person in its properties", async () => {
    const { parts } = await sample({ signature: { capacity: "T/M", position: "BÍ THƯ", name: "Nguyễn Văn Mẫu" } });
    const properties = parseXml(parts.get("docProps/core.xml") ?? "");
    expect(find(properties, "dc:creator").map((each) => each.text)).toEqual(["Sổ chỉ tiêu"]);
    expect(find(properties, "dc:title").map((each) => each.text)).toEqual([
      "BÁO CÁO Kết quả lãnh đạo thực hiện các chỉ tiêu, nhiệm vụ năm 2025",
    ]);
    expect(parts.get("docProps/core.xml")).not.toContain("Mẫu");
  });

  it("drops what XML has no place for and keeps everything else", async () => {
    const hostile = `=1+1 <&]]>"' \0\u0001 \ud800lẻ \u202eRTL\u200f 🏡 ${"dài".repeat(400)}`;
    const { body } = await sample({ body: [{ kind: "paragraph", spans: [words(hostile)] }], notes: [] });
    const texts = paragraphsOf(body).map(({ text }) => text);
    expect(texts).toContain(`=1+1 <&]]>"'  lẻ \u202eRTL\u200f 🏡 ${"dài".repeat(400)}`);
  });
});
