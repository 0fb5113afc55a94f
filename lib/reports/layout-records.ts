import type { LayoutRecord } from "./layout";

/**
 * Party layout under Hướng dẫn 05-HD/VPTW of 27/5/2026 (facts and their sources: reference/domain.md §1.1). What the
 * guides leave open (separator of the recipients, spelling) follows the commune's own papers and stands here to be changed.
 */
const PARTY_HD_05: LayoutRecord = {
  effectiveFrom: "2026-05-27",
  basis: "Hướng dẫn 05-HD/VPTW, ngày 27/5/2026",
  page: { width: 210, height: 297, top: 20, right: 15, bottom: 20, left: 30 },
  body: { fontFamily: "Times New Roman", size: 14, lineHeight: 18, indent: 10, spaceBefore: 6 },
  header: { motto: "ĐẢNG CỘNG SẢN VIỆT NAM", mottoSize: 15, size: 14, star: "*", numberSymbol: "-BC/ĐU" },
  title: { size: 16, abstractSize: 14, rule: "-----" },
  endMark: ".",
  recipients: {
    label: "Nơi nhận:",
    labelSize: 14,
    listSize: 12,
    separator: ",",
    lines: [
      "Thường trực Tỉnh ủy (để b/c)",
      "Các ban đảng, Văn phòng Tỉnh ủy",
      "Các đồng chí đảng ủy viên",
      "HĐND, UBND, UBMTTQ Việt Nam xã",
      "Các chi bộ trực thuộc",
    ],
    archive: "Lưu VPĐU",
  },
  signature: { capacity: "T/M BAN THƯỜNG VỤ", position: "BÍ THƯ", blankLines: 4 },
  annex: { size: 12, lineHeight: 15, noteSize: 11 },
  draftMark: "DỰ THẢO",
};

export const LAYOUT_RECORDS: readonly LayoutRecord[] = [PARTY_HD_05];
