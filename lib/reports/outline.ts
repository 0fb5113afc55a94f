import { toRoman } from "@/lib/format/roman";
import type { IndicatorGroup } from "@/lib/indicators/indicator";
import type { HeadingLevel } from "./document";
import type { OutlineSection, SectionSource } from "./draft";
import type { LayoutRecord } from "./layout";
import type { ReportKind } from "./report-kind";

type Place = [id: string, level: HeadingLevel, heading: string, source: SectionSource | { group: string } | null];

/** I.2 of the outline: the Party and the political system (domain.md §2.3). */
const PARTY: readonly Place[] = [
  ["party", 2, "Công tác xây dựng Đảng và hệ thống chính trị", null],
  ["ideology", 3, "Công tác chính trị tư tưởng, tuyên giáo", null],
  ["organisation", 3, "Công tác tổ chức, cán bộ, đảng viên", { group: "xay-dung-dang" }],
  ["meetings", 3, "Sinh hoạt chi bộ", "meetings"],
  ["rating", 3, "Đánh giá, xếp loại chi bộ", "rating"],
  ["inspection", 3, "Công tác kiểm tra, giám sát; dân vận, Mặt trận", { group: "kiem-tra-dan-van" }],
  ["front", 3, "Công tác dân tộc, tôn giáo, dân chủ cơ sở; các đoàn thể", null],
  [
    "reform",
    3,
    "Công tác nội chính, phòng, chống tham nhũng; cải cách hành chính, chuyển đổi số",
    { group: "cai-cach-hanh-chinh" },
  ],
];

/** I.3: economy, society, defence and security. */
const ECONOMY: readonly Place[] = [
  ["economy", 2, "Lãnh đạo phát triển kinh tế - xã hội, bảo đảm quốc phòng, an ninh", null],
  ["budget", 3, "Ngân sách, đầu tư", { group: "ngan-sach" }],
  ["production", 3, "Kinh tế, nông nghiệp", { group: "kinh-te" }],
  ["countryside", 3, "Nông thôn mới, hạ tầng", { group: "nong-thon-moi" }],
  ["land", 3, "Đất đai, xây dựng, môi trường", { group: "dat-dai" }],
  ["society", 3, "Văn hóa - xã hội", { group: "van-hoa-xa-hoi" }],
  ["security", 3, "Quốc phòng, an ninh", { group: "quoc-phong-an-ninh" }],
];

const REST: readonly Place[] = [
  ["assessment", 1, "Đánh giá chung", "counts"],
  ["strengths", 2, "Ưu điểm", null],
  ["shortcomings", 2, "Hạn chế", "missed"],
  ["causes", 2, "Nguyên nhân", "causes"],
  ["lessons", 2, "Bài học kinh nghiệm", null],
  ["outlook", 1, "Phương hướng, nhiệm vụ", null],
  ["tasks", 2, "Phương hướng, nhiệm vụ trọng tâm", null],
  ["solutions", 2, "Giải pháp", null],
  ["proposals", 2, "Kiến nghị, đề xuất", null],
];

const LEAD: readonly Place[] = [
  ["results", 1, "Tình hình và kết quả thực hiện nhiệm vụ", "opening"],
  ["leadership", 2, "Công tác lãnh đạo, chỉ đạo", null],
];

/** Papers of the State put the economy first. */
const PLACES: Record<LayoutRecord["kind"], readonly Place[]> = {
  party: [...LEAD, ...PARTY, ...ECONOMY, ...REST],
  state: [...LEAD, ...ECONOMY, ...PARTY, ...REST],
};

/**
 * The outline the office starts from (domain.md §2.3): every lĩnh vực of the catalogue where it belongs, those of the
 * commune's own after the last, none lost. Cells are rated once a year.
 */
export function builtInOutline(
  kind: ReportKind,
  groups: readonly IndicatorGroup[],
  layout: LayoutRecord["kind"] = "party",
): OutlineSection[] {
  const places = PLACES[layout];
  const known = new Set(places.flatMap(([, , , source]) => codeOf(source) ?? []));
  const own = groups
    .filter(({ code }) => !known.has(code))
    .toSorted((a, b) => a.sortOrder - b.sortOrder)
    .map(({ id, name }): OutlineSection => ({ id: `group-${id}`, level: 3, heading: name, source: `group:${id}` }));
  return places.flatMap(([id, level, heading, source]): OutlineSection[] => {
    if (source === "rating" && kind !== "year") return [];
    const code = codeOf(source);
    const group = groups.find((each) => each.code === code);
    if (code !== null && group === undefined) return id === "security" ? own : [];
    const named = typeof source === "string" ? source : group === undefined ? null : (`group:${group.id}` as const);
    const section = { id, level, heading, source: named };
    return id === "security" ? [section, ...own] : [section];
  });
}

function codeOf(source: Place[3]): string | null {
  return source !== null && typeof source === "object" ? source.group : null;
}

const LETTERS = "abcdđeghiklmnopqrstuvxy";

/** I., 1., a) from the order of the printed sections, in the Vietnamese order of letters. */
export function numberHeadings(levels: readonly HeadingLevel[]): string[] {
  const counts: [number, number, number] = [0, 0, 0];
  return levels.map((level) => {
    counts[level - 1] = (counts[level - 1] ?? 0) + 1;
    counts.fill(0, level);
    const [roman, digit, letter] = counts;
    if (level === 1) return `${toRoman(roman)}.`;
    return level === 2 ? `${digit}.` : `${LETTERS.charAt(letter - 1)})`;
  });
}
