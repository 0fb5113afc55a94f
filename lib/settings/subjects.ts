import type { Permission } from "@/lib/access/policy";

/** What the office sets, in the order of the list; each is a list of dated versions under one key. */
export const SETTING_KEYS = [
  "names",
  "offices",
  "signatories",
  "signature-forms",
  "layout-party",
  "layout-state",
  "assessment-thresholds",
  "cell-meeting-rubric",
  "year-rating",
  "deadlines",
  "first-page",
] as const;
export type SettingKey = (typeof SETTING_KEYS)[number];

export type SettingPermission = Extract<Permission, "commune:manage" | "settings:manage">;

export type Subject = {
  title: string;
  /** What it governs, for the list and the head of its page. */
  detail: string;
  permission: SettingPermission;
  /** What the day of a version means to the office. */
  effect: string;
  hint?: string;
};

const PAPER = "Văn bản của ngày nào in theo bản áp dụng ngày đó; văn bản cũ không đổi.";

export const SUBJECTS: Record<SettingKey, Subject> = {
  names: {
    title: "Tên gọi",
    detail: "Tên xã, Đảng ủy, cấp ủy cấp trên, địa danh: in đúng từng chữ như gõ",
    permission: "commune:manage",
    effect: PAPER,
  },
  offices: {
    title: "Các cơ quan tham mưu",
    detail: "Tên và ký hiệu như ghi trên văn bản; cơ quan đầu tiên là nơi lưu",
    permission: "commune:manage",
    effect: PAPER,
  },
  signatories: {
    title: "Người ký",
    detail: "Họ tên theo chức vụ ký văn bản, từ ngày đến ngày",
    permission: "settings:manage",
    effect: "Văn bản của ngày nào ghi tên người giữ chức vụ ngày đó. Bản dự thảo không ghi tên.",
    hint: "Chỉ ghi họ tên người ký văn bản theo chức vụ; không ghi thông tin khác của đảng viên.",
  },
  "signature-forms": {
    title: "Thể thức ký",
    detail: "T/M, T/L, K/T và chức vụ ký của từng loại văn bản",
    permission: "settings:manage",
    effect: PAPER,
  },
  "layout-party": {
    title: "Thể thức văn bản của Đảng",
    detail: "Lề, phông chữ, cỡ chữ, tiêu đề, nơi nhận, dấu dự thảo",
    permission: "settings:manage",
    effect: PAPER,
  },
  "layout-state": {
    title: "Thể thức văn bản của UBND",
    detail: "Theo Nghị định 30/2020/NĐ-CP",
    permission: "settings:manage",
    effect: PAPER,
  },
  "assessment-thresholds": {
    title: "Ngưỡng đánh giá",
    detail: "Đúng tiến độ, chậm, và mức lệch của “khoảng”",
    permission: "settings:manage",
    effect: "Mỗi kỳ được đánh giá theo ngưỡng áp dụng vào ngày cuối kỳ; đánh giá của kỳ trước đó không đổi.",
  },
  "cell-meeting-rubric": {
    title: "Bảng điểm sinh hoạt chi bộ",
    detail: "Tiêu chí, điểm tối đa, mức xếp loại",
    permission: "settings:manage",
    effect: "Kỳ sinh hoạt chấm theo bảng điểm áp dụng vào ngày họp.",
  },
  "year-rating": {
    title: "Xếp loại năm",
    detail: "Sinh hoạt chi bộ cả năm, và trần 20% hoàn thành xuất sắc nhiệm vụ",
    permission: "settings:manage",
    effect: "Năm nào xếp loại theo bản áp dụng vào ngày cuối năm ấy.",
  },
  deadlines: {
    title: "Hạn nộp theo loại đơn vị",
    detail: "Mẫu cho các quý mở sau này; quý đã mở sửa ở Năm và quý",
    permission: "settings:manage",
    effect: "Quý mở sau này lấy sẵn hạn theo bản áp dụng vào hạn chung của quý ấy; quý đã mở không đổi.",
  },
  "first-page": {
    title: "Lời nhắn và hướng dẫn",
    detail: "Lời nhắn trên trang đầu của mọi người, hướng dẫn trên phiếu số liệu",
    permission: "settings:manage",
    effect: "Hiện từ ngày áp dụng, chỉ sau khi đăng nhập.",
    hint: "Không ghi nội dung mật hoặc thông tin cá nhân.",
  },
};

export function isSettingKey(text: string): text is SettingKey {
  return (SETTING_KEYS as readonly string[]).includes(text);
}
