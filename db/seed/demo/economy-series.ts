import { inQuarterFour, reportedBy, type Series } from "./series";

/**
 * Illustrative figures of Phòng Kinh tế. The years of thu, chi and giấy chứng nhận in 2025 are chosen so that they
 * agree with the published percentages of the seed: 71.052/38.200 = 186,0 %, 130.095/88.500 = 147,0 %,
 * 519/200 = 259,5 %.
 */
const SERIES: Omit<Series, "unit">[] = [
  {
    code: "thu-ngan-sach",
    y2024: [7850, 8640, 9210, 11480],
    y2025: [9120, 11330, 22418, 28184],
    y2026: [17240, 20115, 23380],
  },
  {
    code: "thu-noi-dia",
    y2024: [4310, 4620, 4980, 5790],
    y2025: [4920, 5610, 10240, 12330],
    y2026: [8730, 9905, 11120],
  },
  {
    code: "thu-tien-su-dung-dat",
    y2024: [2210, 2640, 2750, 3820],
    y2025: [2650, 3905, 9270, 12310],
    y2026: [5420, 6890, 8475],
  },
  { code: "thu-phi-le-phi", y2024: [640, 690, 720, 845], y2025: [712, 858, 1406, 1622], y2026: [1180, 1265, 1340] },
  {
    code: "thu-ngan-sach-xa",
    y2024: [15200, 17600, 18900, 21700],
    y2025: [19450, 23880, 40120, 52310],
    y2026: [27680, 32450, 35120],
  },
  {
    code: "chi-ngan-sach",
    y2024: [14100, 16800, 17950, 20300],
    y2025: [18210, 22455, 38730, 50700],
    y2026: [26340, 31120, { estimated: 33905 }],
  },
  {
    code: "chi-thuong-xuyen",
    y2024: [11200, 12900, 13800, 14900],
    y2025: [14020, 16890, 27110, 32480],
    y2026: [19870, 22340, { estimated: 23615 }],
  },
  {
    code: "chi-dau-tu-phat-trien",
    y2024: [2100, 2900, 3100, 4300],
    y2025: [3120, 4480, 10260, 16540],
    y2026: [5410, 7460, { estimated: 8870 }],
  },
  {
    code: "giai-ngan-dau-tu-cong",
    y2025: [
      [1480, 18600],
      [5020, 18600],
      [11350, 26800],
      [25320, 26800],
    ],
    y2026: [
      [2180, 31200],
      [6900, 31200],
      [12480, 31200],
    ],
  },
  {
    code: "giai-ngan-chuong-trinh-muc-tieu",
    y2025: [null, null, [3120, 6900], [6280, 6900]],
    y2026: [
      [640, 8200],
      [2510, 8200],
      [4920, 8200],
    ],
  },
  { code: "cap-gcn-lan-dau", y2024: [31, 42, 45, 52], y2025: [38, 47, 196, 238], y2026: [104, 118, 131] },
  { code: "dien-tich-cap-gcn", y2024: [3.1, 4.4, 4.9, 5.8], y2025: [4.2, 5.6, 21.3, 26.8], y2026: [11.2, 12.9, 14.1] },
  {
    code: "ty-le-dien-tich-da-cap-gcn",
    y2025: [null, null, [7968, 9350], [8010, 9350]],
    y2026: [
      [8040, 9350],
      [8085, 9350],
      [8120, 9350],
    ],
  },
  { code: "ho-so-bien-dong-dat-dai", y2025: [null, null, 412, 486], y2026: [455, 502, 538] },
  {
    code: "lam-sach-du-lieu-dat-dai",
    y2025: [null, null, [1960, 24500], [4900, 24500]],
    y2026: [
      [7350, 24500],
      [13720, 24500],
      [18620, 24500],
    ],
  },
  { code: "vi-pham-dat-dai-xay-dung", y2024: [6, 5, 4, 5], y2025: [4, 5, 3, 2], y2026: [3, 2, 3] },
  {
    code: "xu-ly-vi-pham-dat-dai",
    y2025: [
      [3, 4],
      [5, 5],
      [3, 3],
      [2, 2],
    ],
    y2026: [
      [3, 3],
      [2, 2],
      [2, 3],
    ],
  },
  {
    code: "ban-giao-mat-bang",
    y2026: [
      [5.8, 18.5],
      [9.4, 18.5],
      [12.3, 18.5],
    ],
  },
  {
    code: "thu-gom-rac-thai",
    y2025: [
      [15.1, 18.2],
      [15.4, 18.3],
      [16, 18.6],
      [16.6, 18.8],
    ],
    y2026: [
      [16.8, 18.9],
      [17.1, 19],
      [17.4, 19.1],
    ],
  },
  { code: "ty-le-che-phu-rung", y2025: inQuarterFour(39.6), y2026: [null, null, null] },
  { code: "tang-gia-tri-san-xuat", y2025: inQuarterFour(6.7), y2026: [null, null, null] },
  { code: "tong-gia-tri-san-pham", y2025: inQuarterFour({ estimated: 1486.5 }), y2026: [null, null, null] },
  { code: "thu-nhap-binh-quan", y2025: inQuarterFour({ estimated: 72.1 }), y2026: [null, null, null] },
  { code: "dien-tich-gieo-trong", y2024: [410, 845, 600, 210], y2025: [420, 860, 610, 215], y2026: [432, 871, 618] },
  {
    code: "san-luong-luong-thuc",
    y2024: [1080, 2790, 3325, 2410],
    y2025: [1120, 2860, 3410, 2480],
    y2026: [1150, 2905, 3320],
  },
  { code: "dien-tich-cay-lau-nam", y2025: [null, null, 8470, 8465], y2026: [8460, 8455, 8450] },
  { code: "dien-tich-tai-canh", y2024: [7.5, 13, 14.5, 12], y2025: [8, 15, 16.5, 14.2], y2026: [14.5, 21, 19.2] },
  { code: "dien-tich-cong-nghe-cao", y2024: [240, 246, 251, 257], y2025: [262, 268, 275, 281], y2026: [288, 296, 301] },
  { code: "tong-dan-gia-suc", y2025: [null, null, 6120, 6185], y2026: [6210, 6254, 6302] },
  { code: "tong-dan-gia-cam", y2025: [null, null, 74200, 75150], y2026: [75900, 76400, 77250] },
  {
    code: "tiem-phong-vat-nuoi",
    y2026: [
      [2450, 11200],
      [5230, 11200],
      [7510, 11200],
    ],
  },
  { code: "san-pham-ocop", y2024: [6, 6, 6, 7], y2025: [7, 7, 8, 9], y2026: [9, 10, 10] },
  { code: "co-so-kinh-doanh-moi", y2024: [8, 10, 11, 9], y2025: [9, 11, 13, 16], y2026: [17, 15, 18] },
  { code: "tieu-chi-nong-thon-moi", y2025: [null, null, 17, 18], y2026: [6, 6, 7] },
  { code: "chi-tieu-nong-thon-moi", y2026: [33, 35, 37] },
  {
    code: "duong-cung-hoa",
    y2025: [null, null, [182.4, 214], [186.1, 214]],
    y2026: [
      [187.3, 214],
      [188.9, 214],
      [190.6, 214],
    ],
  },
  { code: "duong-lam-moi", y2024: [0.8, 1.4, 1.7, 1.5], y2025: [0.9, 1.6, 2.2, 2.1], y2026: [1.8, 2.6, 2.9] },
  {
    code: "ho-dung-nuoc-sach",
    y2025: [null, null, [9630, 11200], [9720, 11230]],
    y2026: [
      [9790, 11250],
      [9860, 11280],
      [9930, 11300],
    ],
  },
  {
    code: "ho-dung-dien-an-toan",
    y2025: [null, null, [11110, 11200], [11150, 11230]],
    y2026: [
      [11175, 11250],
      [11215, 11280],
      [11245, 11300],
    ],
  },
  { code: "quy-hoach-chung-xa", y2026: [0, 0, 1] },
];

export const ECONOMY_SERIES: Series[] = reportedBy("phong-kinh-te", SERIES);
