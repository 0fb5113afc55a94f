import { inQuarterFour, reportedBy, type Series } from "./series";

/** Illustrative figures of the committee's offices and the Front. */
export const COMMITTEE_SERIES: Series[] = [
  ...reportedBy("van-phong-dang-uy", [
    {
      code: "van-ban-ky-so",
      y2025: [null, null, [352, 366], [398, 410]],
      y2026: [
        [412, 420],
        [436, 441],
        [451, 455],
      ],
    },
    { code: "de-an-ban-hanh", y2026: [1, 2, "-"] },
    { code: "quyet-dinh-ban-hanh", y2026: [2, 1, 1] },
  ]),
  ...reportedBy("ban-xay-dung-dang", [
    { code: "chi-bo-hoan-thanh-tot", y2025: inQuarterFour([25, 28]), y2026: [null, null, null] },
    { code: "dang-vien-hoan-thanh-tot", y2025: inQuarterFour([796, 898]), y2026: [null, null, null] },
    { code: "lop-boi-duong", y2026: [3, 5, 4] },
    { code: "luot-hoc-vien", y2026: [310, 520, 455] },
    { code: "ke-hoach-tuyen-truyen", y2026: [2, 1, 2] },
  ]),
  ...reportedBy("co-quan-kiem-tra", [
    { code: "kiem-tra-to-chuc-dang", y2025: [1, 1, 1, 1], y2026: [1, 2, 2] },
    { code: "kiem-tra-dang-vien", y2025: [1, 2, 1, 2], y2026: [2, 2, 2] },
    { code: "giam-sat-to-chuc-dang", y2025: [1, 1, 1, 1], y2026: [1, 2, 1] },
    { code: "giam-sat-dang-vien", y2025: [1, 1, 2, 1], y2026: [1, 2, 2] },
    { code: "kiem-tra-dau-hieu-vi-pham", y2026: ["-", 1, "-"] },
    { code: "ky-luat-to-chuc-dang", y2026: ["-", "-", "-"] },
    { code: "ky-luat-dang-vien", y2026: ["-", 1, 1] },
  ]),
  ...reportedBy("mat-tran", [
    { code: "nha-dai-doan-ket", y2026: [3, 5, 4] },
    { code: "van-dong-quy-vi-nguoi-ngheo", y2026: [84, 96, 88] },
    { code: "von-ho-tro-giai-ngan", y2026: [420, 380, 350] },
    { code: "ho-duoc-ho-tro-von", y2026: [7, 6, 6] },
    { code: "mo-hinh-dan-van-kheo", y2026: [4, 5, 4] },
    { code: "luot-nguoi-tuyen-truyen-van-dong", y2026: [1250, 1480, 1310] },
  ]),
];
