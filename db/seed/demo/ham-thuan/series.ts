import { inQuarterFour, reportedBy, type Series } from "../series";

const economy = reportedBy("phong-kinh-te", [
  { code: "thu-ngan-sach", y2025: [6120, 7340, 14980, 18210], y2026: [12480, 14150, 15920] },
  { code: "chi-ngan-sach", y2025: [21340, 25610, 36420, 44800], y2026: [28150, 33420, { estimated: 35210 }] },
  {
    code: "giai-ngan-dau-tu-cong",
    y2025: [
      [2140, 24300],
      [7310, 24300],
      [15260, 31500],
      [29870, 31500],
    ],
    y2026: [
      [3260, 38400],
      [9180, 38400],
      [17040, 38400],
    ],
  },
  { code: "cap-gcn-lan-dau", y2025: [52, 61, 148, 171], y2026: [128, 141, 136] },
  { code: "vi-pham-dat-dai-xay-dung", y2025: [6, 7, 5, 4], y2026: [4, 5, 6] },
  {
    code: "thu-gom-rac-thai",
    y2025: [
      [21.4, 26.1],
      [21.9, 26.2],
      [22.6, 26.4],
      [23.1, 26.5],
    ],
    y2026: [
      [23.6, 26.6],
      [24.1, 26.8],
      [24.4, 26.9],
    ],
  },
  { code: "dien-tich-gieo-trong", y2025: [1480, 2260, 2310, 640], y2026: [1505, 2284, 2296] },
  { code: "san-luong-luong-thuc", y2025: [8640, 13120, 13480, 3410], y2026: [8790, 13260, 12940] },
  { code: "san-pham-ocop", y2025: [5, 5, 6, 7], y2026: [7, 7, 8] },
  { code: "duong-lam-moi", y2025: [1.1, 1.9, 2.4, 2.6], y2026: [1.4, 2.2, 2.7] },
]);

const society = reportedBy("phong-van-hoa-xa-hoi", [
  { code: "ty-le-ho-ngheo", y2025: inQuarterFour([214, 13380]), y2026: [null, null, null] },
  {
    code: "bao-hiem-y-te",
    y2025: [
      [46110, 50210],
      [46390, 50260],
      [46720, 50340],
      [47050, 50410],
    ],
    y2026: [
      [47180, 50440],
      [47360, 50490],
      [47590, 50550],
    ],
  },
  { code: "viec-lam-moi", y2025: [148, 171, 196, 204], y2026: [182, 193, 171] },
  { code: "gia-dinh-van-hoa", y2025: inQuarterFour([12040, 13380]), y2026: [null, null, null] },
]);

const offices = [
  ...reportedBy("trung-tam-hanh-chinh-cong", [
    {
      code: "ho-so-dung-han",
      y2025: [null, null, [2904, 2978], [3210, 3264]],
      y2026: [
        [3180, 3214],
        [3352, 3381],
        [3410, 3436],
      ],
    },
    {
      code: "ho-so-truc-tuyen",
      y2025: [null, null, [2110, 3080], [2540, 3310]],
      y2026: [
        [2620, 3268],
        [2890, 3440],
        [2985, 3492],
      ],
    },
  ]),
  ...reportedBy("cong-an", [
    { code: "pham-phap-hinh-su", y2025: [7, 8, 6, 7], y2026: [5, 6, 6] },
    { code: "tai-nan-giao-thong-so-vu", y2025: [9, 8, 7, 9], y2026: [7, 8, 9] },
  ]),
  ...reportedBy("quan-su", [{ code: "cong-dan-nhap-ngu", y2025: [24, "-", "-", "-"], y2026: [25, "-", "-"] }]),
  ...reportedBy("mat-tran", [{ code: "nha-dai-doan-ket", y2025: [2, 4, 3, 5], y2026: [2, 4, 4] }]),
  ...reportedBy("co-quan-kiem-tra", [{ code: "kiem-tra-to-chuc-dang", y2025: [1, 2, 1, 2], y2026: [2, 2, 2] }]),
  ...reportedBy("ban-xay-dung-dang", [
    { code: "chi-bo-hoan-thanh-tot", y2025: inQuarterFour([45, 53]), y2026: [null, null, null] },
  ]),
];

/** Illustrative figures of the offices, as whole communes until the merger. */
export const HAM_THUAN_SERIES: readonly Series[] = [...economy, ...society, ...offices];
