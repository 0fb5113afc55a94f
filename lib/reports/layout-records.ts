import type { LayoutRecord } from "./layout";

/**
 * Party layout under Hướng dẫn 05-HD/VPTW of 27/5/2026 (facts and their sources: reference/domain.md §1.1). What the
 * guides leave open (separator of the recipients, spelling) follows the commune's own papers; the office changes it.
 */
const PARTY_HD_05: LayoutRecord = {
  kind: "party",
  effectiveFrom: "2026-05-27",
  basis: "Hướng dẫn 05-HD/VPTW, ngày 27/5/2026",
  page: { width: 210, height: 297, top: 20, right: 15, bottom: 20, left: 30 },
  body: { fontFamily: "Times New Roman", size: 14, lineHeight: 18, indent: 10, spaceBefore: 6 },
  header: {
    nation: "",
    nationSize: 13,
    motto: "ĐẢNG CỘNG SẢN VIỆT NAM",
    mottoSize: 15,
    size: 14,
    star: "*",
    numberLabel: "Số",
    numberSymbol: "-BC/ĐU",
  },
  title: { size: 16, abstractSize: 14, rule: "-----" },
  endMark: ".",
  recipients: {
    label: "Nơi nhận:",
    labelSize: 14,
    labelStyle: "underlined",
    listSize: 12,
    separator: ",",
    lines: [
      "Thường trực Tỉnh ủy (để b/c)",
      "Các ban đảng, Văn phòng Tỉnh ủy",
      "Các đồng chí đảng ủy viên",
      "HĐND, UBND, UBMTTQ Việt Nam xã",
      "Các chi bộ trực thuộc",
    ],
    archive: "Lưu",
  },
  signature: { capacity: "T/M BAN THƯỜNG VỤ", position: "BÍ THƯ", positionBold: false, blankLines: 4 },
  annex: { size: 12, lineHeight: 15, noteSize: 11 },
  draftMark: "DỰ THẢO",
};

/** Hướng dẫn 36-HD/VPTW of 3/4/2018: alike in everything that is printed here but the end mark (domain.md §1.1). */
const PARTY_HD_36: LayoutRecord = {
  ...PARTY_HD_05,
  effectiveFrom: "2018-04-03",
  basis: "Hướng dẫn 36-HD/VPTW, ngày 03/4/2018",
  endMark: "./.",
};

/** Papers of the UBND under Nghị định 30/2020/NĐ-CP (domain.md §1.2); single spacing of 14 pt is about 17 pt. */
const STATE_ND_30: LayoutRecord = {
  kind: "state",
  effectiveFrom: "2020-03-05",
  basis: "Nghị định 30/2020/NĐ-CP, ngày 05/3/2020",
  page: { width: 210, height: 297, top: 20, right: 15, bottom: 20, left: 30 },
  body: { fontFamily: "Times New Roman", size: 14, lineHeight: 17, indent: 10, spaceBefore: 6 },
  header: {
    nation: "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    nationSize: 13,
    motto: "Độc lập - Tự do - Hạnh phúc",
    mottoSize: 14,
    size: 13,
    star: "",
    numberLabel: "Số:",
    numberSymbol: "/BC-UBND",
  },
  title: { size: 14, abstractSize: 14, rule: "_______" },
  endMark: "./.",
  recipients: {
    label: "Nơi nhận:",
    labelSize: 12,
    labelStyle: "bold-italic",
    listSize: 11,
    separator: ";",
    lines: ["Ủy ban nhân dân tỉnh (để b/c)", "Đảng ủy, HĐND xã", "Chủ tịch, các Phó Chủ tịch UBND xã"],
    archive: "Lưu: VT",
  },
  signature: { capacity: "TM. ỦY BAN NHÂN DÂN", position: "CHỦ TỊCH", positionBold: true, blankLines: 4 },
  annex: { size: 12, lineHeight: 15, noteSize: 11 },
  draftMark: "DỰ THẢO",
};

/** The guidelines the program knows, oldest first; the office's own records stand beside them. */
export const LAYOUT_RECORDS: Record<LayoutRecord["kind"], readonly LayoutRecord[]> = {
  party: [PARTY_HD_36, PARTY_HD_05],
  state: [STATE_ND_30],
};
