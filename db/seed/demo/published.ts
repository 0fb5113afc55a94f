import type { Qualifier } from "@/lib/indicators/figure";

export const PUBLISHED_SOURCE = "Tài liệu tổng kết năm 2025 của xã Đức An (tài liệu gốc của dự án)";

/** Percentages of the 2025 plan published without the figures behind them, in whole percent. */
export const PUBLISHED_RATES: { code: string; percent: number; qualifier: Qualifier }[] = [
  { code: "thu-ngan-sach", percent: 186, qualifier: "exact" },
  { code: "chi-ngan-sach", percent: 147, qualifier: "exact" },
  { code: "cap-gcn-lan-dau", percent: 259, qualifier: "above" },
];

/** Results of 2025 published for the year only: "chốt trước hệ thống". No quarter of them is known, so none is made. */
export const PUBLISHED_YEAR_FIGURES: { code: string; value: number; qualifier: Qualifier }[] = [
  { code: "nha-dai-doan-ket", value: 16, qualifier: "exact" },
  { code: "von-ho-tro-giai-ngan", value: 1000, qualifier: "exact" },
  { code: "ho-duoc-ho-tro-von", value: 17, qualifier: "exact" },
  { code: "lop-boi-duong", value: 15, qualifier: "exact" },
  { code: "luot-hoc-vien", value: 1600, qualifier: "more-than" },
  { code: "to-cong-nghe-so", value: 23, qualifier: "exact" },
  { code: "thanh-vien-to-cong-dong", value: 500, qualifier: "nearly" },
  { code: "ke-hoach-tuyen-truyen", value: 6, qualifier: "exact" },
  { code: "de-an-ban-hanh", value: 6, qualifier: "exact" },
  { code: "quyet-dinh-ban-hanh", value: 5, qualifier: "exact" },
];
