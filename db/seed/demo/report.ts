import { sectionRow } from "@/db/reports/start-report";
import { CATALOGUE } from "@/db/seed/reference/catalogue";
import { usualAnnexes } from "@/lib/reports/annexes/build-annexes";
import type { DraftItem, RewordedPart } from "@/lib/reports/draft";
import { builtInOutline } from "@/lib/reports/outline";
import { at } from "./instants";
import type { ExtraRows } from "./profile";

const ID = "bao-cao-minh-hoa-2025";
const [WRITER, LEADER] = ["vanphong", "lanhdao"] as const;
const DAY = "2025-12-22";

/** Illustrative and without persons; the numbers of the report are those of the program. */
const PROSE: Record<string, string> = {
  leadership:
    "Ban Thường vụ Đảng ủy đã ban hành 14 nghị quyết, chương trình, kế hoạch; phân công từng đồng chí cấp ủy viên theo dõi chi bộ, chỉ tiêu và kiểm điểm tiến độ hằng tháng. (minh họa)",
  strengths: [
    "- Bộ máy sau sắp xếp đi vào nền nếp, công việc không gián đoạn. (minh họa)",
    "- Các chỉ tiêu thu ngân sách, đất đai được chỉ đạo sát theo từng tháng. (minh họa)",
  ].join("\n"),
  causes: [
    "- Khách quan: mưa lũ kéo dài trong quý IV làm chậm thi công một số công trình. (minh họa)",
    "- Chủ quan: phối hợp giải phóng mặt bằng có nơi còn lúng túng. (minh họa)",
  ].join("\n"),
  tasks: [
    "Tập trung hoàn thành các chỉ tiêu Đại hội đề ra, trong đó:",
    "- Giao kế hoạch năm ngay trong tháng 01, rà soát tiến độ từng quý. (minh họa)",
    "- Giải ngân vốn đầu tư công từ đầu năm, không dồn vào quý IV. (minh họa)",
  ].join("\n"),
  proposals: "Đề nghị tỉnh sớm hướng dẫn định mức chi cho hoạt động của chi bộ thôn, tổ dân phố. (minh họa)",
};

/** @param seen how the two numbers of the revenue sentence read: amount and share of the plan */
export function reportExtras(communeId: string, seen: readonly [amount: string, share: string]): ExtraRows[] {
  const sections = builtInOutline(
    "year",
    CATALOGUE.map(({ code, name }, index) => ({ id: code, code, name, sortOrder: index })),
  );
  const written = sections.map((section) => ({ ...section, items: itemsOf(section.id, seen) }));
  const own = { communeId, reportId: ID };
  return [
    {
      table: "reports",
      rows: [
        {
          ...{ communeId, id: ID, kind: "year", periodKey: "2025", unitId: null, state: "draft", draftNumber: 1 },
          annexes: JSON.stringify(usualAnnexes("year")),
          ...{ correctsId: null, createdBy: WRITER, createdAt: at(DAY, 8), agreedBy: null, agreedAt: null },
          version: written.filter(({ items }) => items.length > 0).length + 1,
        },
      ],
    },
    {
      table: "reportSections",
      rows: written.map((section, sortOrder) => ({
        ...sectionRow(communeId, ID, section, sortOrder, WRITER, at(DAY, 8, sortOrder)),
        version: section.items.length === 0 ? 1 : 2,
      })),
    },
    {
      table: "reportComments",
      rows: [
        {
          ...{ communeId, id: "gop-y-minh-hoa-1", reportId: ID, sectionId: "causes", writtenBy: LEADER },
          text: "Nêu rõ số công trình chậm và số vị trí còn vướng mặt bằng. (minh họa)",
          ...{ writtenAt: at(DAY, 14), resolvedBy: null, resolvedAt: null },
        },
      ],
    },
    {
      table: "reportSteps",
      rows: [
        {
          ...{ ...own, sequence: 1, move: "begin", draftNumber: 1, note: "", actorId: WRITER, at: at(DAY, 8) },
          sections: JSON.stringify(sections.map((section) => ({ ...section, items: [] }))),
        },
      ],
    },
  ];
}

function itemsOf(sectionId: string, [amount, share]: readonly [string, string]): DraftItem[] {
  const text = PROSE[sectionId];
  if (text !== undefined) return [{ kind: "own", text }];
  if (sectionId !== "budget") return [];
  const words = (each: string): RewordedPart => ({ kind: "text", text: each });
  const parts: RewordedPart[] = [
    words("Thu ngân sách nhà nước trên địa bàn bằng "),
    { kind: "number", place: 1, measure: "completion", seen: share },
    words(" kế hoạch, đạt "),
    { kind: "number", place: 0, measure: "figure", seen: amount },
    words("."),
  ];
  return [{ kind: "reworded", key: "indicator:thu-ngan-sach", parts }];
}
