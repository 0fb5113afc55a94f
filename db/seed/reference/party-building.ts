import { type CatalogueEntry, type CatalogueGroup, flow, rateOfFlows, rateOfStocks, stock } from "./entry";

/** 85: one row a grade; only Tốt has a direction of its own worth a plan. */
const MEETING_GRADES: [code: string, name: string, direction: "higher" | "neutral" | "lower"][] = [
  ["tot", "Tốt", "higher"],
  ["kha", "Khá", "neutral"],
  ["trung-binh", "Trung bình", "neutral"],
  ["kem", "Kém", "lower"],
];

function meetingGrades(): CatalogueEntry[] {
  return MEETING_GRADES.map(([code, name, direction]) =>
    flow({
      code: `sinh-hoat-xep-loai-${code}`,
      name: `Kỳ sinh hoạt xếp loại ${name}`,
      unit: "kỳ",
      direction,
      reporter: "chi-bo",
      headline: code === "tot",
      definition: `Số kỳ sinh hoạt chi bộ trong quý được xếp loại ${name} theo bảng điểm đang áp dụng.`,
    }),
  );
}

/** 81: what moves the number of members beside kết nạp, so that đầu kỳ and cuối kỳ can be reconciled. */
const MEMBERSHIP_MOVES: [code: string, name: string, definition: string][] = [
  ["chuyen-den", "Đảng viên chuyển đến", "Số đảng viên chuyển sinh hoạt chính thức đến chi bộ trong quý."],
  ["chuyen-di", "Đảng viên chuyển đi", "Số đảng viên chuyển sinh hoạt chính thức đi nơi khác trong quý."],
  [
    "ra-khoi-dang",
    "Đảng viên ra khỏi Đảng",
    "Số đảng viên ra khỏi Đảng trong quý do khai trừ, xóa tên hoặc xin ra; chỉ ghi số lượng.",
  ],
  ["tu-tran", "Đảng viên từ trần", "Số đảng viên của chi bộ từ trần trong quý; chỉ ghi số lượng."],
];

function membershipMoves(): CatalogueEntry[] {
  return MEMBERSHIP_MOVES.map(([code, name, definition]) =>
    flow({
      code: `dang-vien-${code}`,
      name,
      unit: "đảng viên",
      direction: "neutral",
      reporter: "chi-bo",
      definition,
    }),
  );
}

/** 83: with lượt có mặt they make lượt phải dự. */
const ABSENCES: [code: string, name: string][] = [
  ["co-ly-do", "có lý do"],
  ["khong-ly-do", "không lý do"],
];

function absences(): CatalogueEntry[] {
  return ABSENCES.map(([code, name]) =>
    flow({
      code: `luot-vang-${code}`,
      name: `Lượt đảng viên vắng sinh hoạt ${name}`,
      shortName: `Lượt vắng ${name}`,
      unit: "lượt",
      direction: code === "co-ly-do" ? "neutral" : "lower",
      reporter: "chi-bo",
      definition: `Tổng lượt đảng viên phải dự nhưng vắng ${name} ở các kỳ sinh hoạt trong quý; chỉ ghi số lượng.`,
    }),
  );
}

/** domain.md §3.8 (80–88). */
export const partyBuilding: CatalogueGroup = {
  code: "xay-dung-dang",
  name: "Xây dựng Đảng",
  entries: [
    flow({
      code: "ket-nap-dang-vien",
      name: "Kết nạp đảng viên mới",
      unit: "đảng viên",
      reporter: "chi-bo",
      definition: "Số đảng viên được kết nạp trong quý, tính theo ngày tổ chức lễ kết nạp.",
    }),
    stock({
      code: "tong-so-dang-vien",
      name: "Tổng số đảng viên",
      unit: "đảng viên",
      direction: "neutral",
      reporter: "chi-bo",
      definition: "Số đảng viên của chi bộ đến cuối quý, gồm chính thức và dự bị.",
    }),
    stock({
      code: "dang-vien-chinh-thuc",
      name: "Đảng viên chính thức",
      unit: "đảng viên",
      direction: "neutral",
      reporter: "chi-bo",
      parent: "tong-so-dang-vien",
      definition: "Số đảng viên chính thức của chi bộ đến cuối quý.",
    }),
    stock({
      code: "dang-vien-du-bi",
      name: "Đảng viên dự bị",
      unit: "đảng viên",
      direction: "neutral",
      reporter: "chi-bo",
      parent: "tong-so-dang-vien",
      definition: "Số đảng viên dự bị của chi bộ đến cuối quý.",
    }),
    stock({
      code: "dang-vien-mien-sinh-hoat",
      name: "Đảng viên được miễn sinh hoạt",
      unit: "đảng viên",
      direction: "neutral",
      reporter: "chi-bo",
      definition: "Số đảng viên được miễn công tác và sinh hoạt đến cuối quý; đã nằm trong tổng số đảng viên.",
    }),
    ...membershipMoves(),
    flow({
      code: "sinh-hoat-thuong-ky",
      name: "Số kỳ sinh hoạt thường kỳ đã tổ chức",
      shortName: "Sinh hoạt thường kỳ",
      unit: "kỳ",
      direction: "exact",
      reporter: "chi-bo",
      definition: "Số kỳ sinh hoạt chi bộ thường kỳ đã tổ chức trong quý; mỗi tháng một kỳ.",
    }),
    rateOfFlows({
      code: "ty-le-du-sinh-hoat",
      name: "Tỷ lệ đảng viên dự sinh hoạt",
      shortName: "Tỷ lệ dự sinh hoạt",
      decimals: 1,
      reporter: "chi-bo",
      parts: ["Lượt có mặt", "Lượt phải dự"],
      definition: "Tổng lượt đảng viên có mặt chia cho tổng lượt phải dự các kỳ trong quý, đã trừ người được miễn.",
    }),
    ...absences(),
    flow({
      code: "sinh-hoat-chuyen-de",
      name: "Kỳ sinh hoạt chuyên đề",
      shortName: "Sinh hoạt chuyên đề",
      unit: "kỳ",
      reporter: "chi-bo",
      definition: "Số kỳ sinh hoạt chuyên đề chi bộ đã tổ chức trong quý; mỗi quý ít nhất một kỳ.",
    }),
    ...meetingGrades(),
    rateOfFlows({
      code: "hoc-tap-nghi-quyet",
      name: "Tỷ lệ đảng viên học tập, quán triệt nghị quyết",
      shortName: "Học tập nghị quyết",
      decimals: 1,
      reporter: "chi-bo",
      parts: ["Lượt đảng viên tham gia", "Lượt đảng viên phải tham gia"],
      definition: "Lượt đảng viên dự học tập, quán triệt nghị quyết trong quý chia cho lượt phải dự.",
    }),
    rateOfFlows({
      code: "thu-nop-dang-phi",
      name: "Tỷ lệ thu nộp đảng phí đúng hạn",
      shortName: "Đảng phí đúng hạn",
      direction: "exact",
      decimals: 1,
      reporter: "chi-bo",
      parts: ["Số tháng nộp đúng hạn", "Số tháng phải nộp"],
      definition: "Số tháng trong quý chi bộ nộp đảng phí đúng hạn chia cho số tháng phải nộp.",
    }),
    rateOfStocks({
      code: "chi-bo-hoan-thanh-tot",
      name: "Tỷ lệ chi bộ hoàn thành tốt nhiệm vụ trở lên",
      shortName: "Chi bộ HTTNV trở lên",
      decimals: 1,
      frequency: "year",
      reporter: "ban-xay-dung-dang",
      parts: ["Chi bộ hoàn thành tốt trở lên", "Chi bộ được xếp loại"],
      definition: "Số chi bộ xếp loại hoàn thành tốt nhiệm vụ trở lên chia cho số chi bộ được xếp loại trong năm.",
    }),
    rateOfStocks({
      code: "dang-vien-hoan-thanh-tot",
      name: "Tỷ lệ đảng viên hoàn thành tốt nhiệm vụ trở lên",
      shortName: "Đảng viên HTTNV trở lên",
      decimals: 1,
      frequency: "year",
      reporter: "ban-xay-dung-dang",
      parts: ["Đảng viên hoàn thành tốt trở lên", "Đảng viên được xếp loại"],
      definition:
        "Số đảng viên xếp loại hoàn thành tốt nhiệm vụ trở lên chia cho số đảng viên được xếp loại trong năm.",
    }),
    rateOfStocks({
      code: "chi-bo-hoan-thanh-xuat-sac",
      name: "Tỷ lệ chi bộ hoàn thành xuất sắc nhiệm vụ",
      shortName: "Chi bộ HTXSNV",
      direction: "lower",
      decimals: 1,
      frequency: "year",
      reporter: "ban-xay-dung-dang",
      parts: ["Chi bộ hoàn thành xuất sắc", "Chi bộ hoàn thành tốt nhiệm vụ"],
      // The ceiling of 20 % is reckoned on another group, so neither lies inside the other.
      mayExceedWhole: true,
      definition: "Số chi bộ xếp loại hoàn thành xuất sắc so với số hoàn thành tốt; không vượt mức khống chế.",
    }),
  ],
};
