import { inQuarterFour, reportedBy, type Series } from "./series";
import { PREDECESSORS } from "./units";

const culture = reportedBy("phong-van-hoa-xa-hoi", [
  {
    code: "ty-le-ho-ngheo",
    y2024: inQuarterFour([182, 11050]),
    y2025: inQuarterFour([157, 11230]),
    y2026: [null, null, null],
  },
  {
    code: "ty-le-ho-can-ngheo",
    y2024: inQuarterFour([265, 11050]),
    y2025: inQuarterFour([236, 11230]),
    y2026: [null, null, null],
  },
  {
    code: "bao-hiem-y-te",
    y2024: [
      [37100, 40900],
      [37350, 40950],
      [37600, 41010],
      [37900, 41120],
    ],
    y2025: [
      [38120, 41200],
      [38410, 41250],
      [38790, 41320],
      [39020, 41380],
    ],
    y2026: [
      [39050, 41400],
      [39240, 41430],
      [39420, 41460],
    ],
  },
  {
    code: "bao-hiem-xa-hoi-tu-nguyen",
    y2024: [351, 366, 379, 394],
    y2025: [402, 421, 446, 478],
    y2026: [512, 548, 579],
  },
  {
    code: "gia-dinh-van-hoa",
    y2024: inQuarterFour([9650, 11050]),
    y2025: inQuarterFour([9980, 11230]),
    y2026: [null, null, null],
  },
  { code: "thon-bon-van-hoa", y2025: inQuarterFour([21, 23]), y2026: [null, null, null] },
  {
    code: "truong-chuan-quoc-gia",
    y2025: [null, null, [5, 8], [5, 8]],
    y2026: [
      [5, 8],
      [5, 8],
      [6, 8],
    ],
  },
  { code: "tre-6-tuoi-vao-lop-1", y2025: inQuarterFour([742, 742]), y2026: [null, null, null] },
  {
    code: "tre-suy-dinh-duong",
    y2025: [null, null, [312, 3105], [303, 3110]],
    y2026: [
      [298, 3120],
      [291, 3125],
      [283, 3130],
    ],
  },
  {
    code: "viec-lam-moi",
    y2024: [88, 104, 97, 112],
    y2025: [95, 118, 152, 146],
    y2026: [141, 152, 138],
    silentPredecessor: PREDECESSORS[1].id,
  },
  {
    code: "lao-dong-qua-dao-tao",
    y2025: [null, null, [14310, 22800], [14480, 22850]],
    y2026: [
      [14620, 22900],
      [14790, 22940],
      [14950, 22980],
    ],
  },
  { code: "xoa-nha-tam", y2024: [5, 6, 7, 4], y2025: [4, 7, 8, 5], y2026: ["-", 5, 4] },
]);

const serviceCentre = reportedBy("trung-tam-hanh-chinh-cong", [
  { code: "ho-so-tiep-nhan", y2025: [null, null, 2480, 2715], y2026: [2630, 2845, 2910] },
  { code: "ho-so-ky-truoc-chuyen-sang", y2025: [null, null, 96, 178], y2026: [222, 264, 297] },
  {
    code: "ho-so-dung-han",
    y2025: [null, null, [2361, 2398], [2640, 2671]],
    y2026: [
      [2570, 2588],
      [2790, 2812],
      [2851, 2869],
    ],
  },
  { code: "ho-so-qua-han", y2025: [null, null, 37, 31], y2026: [18, 22, 18] },
  {
    code: "ho-so-truc-tuyen",
    y2025: [null, null, [1810, 2480], [2110, 2715]],
    y2026: [
      [2190, 2630],
      [2450, 2845],
      [2540, 2910],
    ],
  },
  {
    code: "truc-tuyen-toan-trinh",
    y2026: [
      [1240, 1650],
      [1415, 1790],
      [1502, 1834],
    ],
  },
  {
    code: "thanh-toan-truc-tuyen",
    y2025: [null, null, [455, 930], [548, 985]],
    y2026: [
      [610, 1020],
      [705, 1060],
      [742, 1085],
    ],
  },
  {
    code: "so-hoa-ho-so",
    y2025: [null, null, [1990, 2398], [2350, 2671]],
    y2026: [
      [2401, 2588],
      [2640, 2812],
      [2712, 2869],
    ],
  },
  { code: "muc-do-hai-long", y2025: [null, null, 94.1, 95.3], y2026: [96.2, 96.8, 97.1] },
  { code: "bo-chi-so-766", y2026: [82.4, 85.1, 87.6] },
  { code: "bo-chi-so-766-cong-khai-minh-bach", y2026: [15.1, 15.6, 16] },
  { code: "bo-chi-so-766-tien-do-giai-quyet", y2026: [17.8, 18.1, 18.4] },
  { code: "bo-chi-so-766-so-hoa-ho-so", y2026: [17.2, 17.9, 18.6] },
  { code: "bo-chi-so-766-dich-vu-truc-tuyen", y2026: [17.4, 18.2, 18.9] },
  { code: "bo-chi-so-766-muc-do-hai-long", y2026: [14.9, 15.3, 15.7] },
]);

const administration = reportedBy("van-phong-ubnd", [
  {
    code: "phan-anh-dung-han",
    y2025: [null, null, [36, 37], [40, 40]],
    y2026: [[41, 41], { noData: "Hệ thống phản ánh, kiến nghị bảo trì, chưa kết xuất được số liệu" }, [44, 45]],
  },
  { code: "to-cong-nghe-so", y2026: [23, 23, 23] },
  {
    code: "khieu-nai-to-cao-dung-han",
    y2025: [null, null, [4, 4], [3, 3]],
    y2026: [
      [3, 3],
      [4, 4],
      [2, 2],
    ],
  },
]);

const security = reportedBy("cong-an", [
  {
    code: "dinh-danh-dien-tu",
    y2025: [null, null, [23900, 31400], [24500, 31450]],
    y2026: [
      [24900, 31500],
      [25610, 31560],
      [26300, 31620],
    ],
  },
  { code: "pham-phap-hinh-su", y2024: [7, 6, 5, 7], y2025: [5, 4, 6, 5], y2026: [4, 5, 4] },
  {
    code: "kham-pha-an",
    y2024: [
      [6, 7],
      [5, 6],
      [4, 5],
      [6, 7],
    ],
    y2025: [
      [4, 5],
      [4, 4],
      [5, 6],
      [5, 5],
    ],
    y2026: [
      [4, 4],
      [4, 5],
      [4, 4],
    ],
  },
  { code: "tai-nan-giao-thong-so-vu", y2024: [7, 6, 8, 6], y2025: [6, 5, 7, 6], y2026: [4, 5, 5] },
  { code: "tai-nan-giao-thong-so-nguoi-chet", y2024: [1, 1, 2, 1], y2025: [1, "-", 1, "-"], y2026: ["-", 1, "-"] },
  { code: "tai-nan-giao-thong-so-nguoi-bi-thuong", y2024: [8, 6, 9, 7], y2025: [7, 5, 8, 6], y2026: [5, 4, 6] },
  { code: "chay-no", y2024: [1, "-", "-", 1], y2025: [1, "-", "-", 1], y2026: ["-", 1, "-"] },
]);

const defence = reportedBy("quan-su", [
  { code: "cong-dan-nhap-ngu", y2024: [16, "-", "-", "-"], y2025: [17, "-", "-", "-"], y2026: [18, "-", "-"] },
  {
    code: "dang-ky-nghia-vu-tuoi-17",
    y2026: [
      [164, 212],
      [212, 212],
      [212, 212],
    ],
  },
  {
    code: "huan-luyen-dan-quan",
    y2026: [
      [31, 150],
      [84, 150],
      [121, 150],
    ],
  },
]);

/** Illustrative figures of the offices of Ủy ban nhân dân, Công an and Quân sự. */
export const SOCIETY_SERIES: Series[] = [...culture, ...serviceCentre, ...administration, ...security, ...defence];
