import { type CatalogueGroup, flow, rateOfStocks, stock } from "./entry";

/** domain.md §3.4 (34–39). The criteria sets changed on 15/02/2026, so earlier years are not like for like. */
export const newCountryside: CatalogueGroup = {
  code: "nong-thon-moi",
  name: "Nông thôn mới, hạ tầng",
  entries: [
    stock({
      code: "tieu-chi-nong-thon-moi",
      name: "Số tiêu chí nông thôn mới đạt",
      shortName: "Tiêu chí NTM",
      unit: "tiêu chí",
      unitRule: "none",
      reporter: "phong-kinh-te",
      definition: "Số tiêu chí nông thôn mới xã tự đánh giá đạt đến cuối quý, theo bộ tiêu chí đang áp dụng.",
    }),
    stock({
      code: "chi-tieu-nong-thon-moi",
      name: "Số chỉ tiêu nông thôn mới đạt",
      shortName: "Chỉ tiêu NTM",
      unit: "chỉ tiêu",
      unitRule: "none",
      reporter: "phong-kinh-te",
      definition: "Số chỉ tiêu thành phần trong bộ tiêu chí nông thôn mới tự đánh giá đạt đến cuối quý (từ năm 2026).",
    }),
    rateOfStocks({
      code: "duong-cung-hoa",
      name: "Tỷ lệ đường giao thông nông thôn được cứng hóa",
      shortName: "Đường được cứng hóa",
      decimals: 1,
      reporter: "phong-kinh-te",
      parts: ["Đường đã cứng hóa (km)", "Tổng chiều dài (km)"],
      definition: "Số km đường giao thông nông thôn đã cứng hóa đến cuối quý chia cho tổng số km.",
    }),
    flow({
      code: "duong-lam-moi",
      name: "Đường làm mới, nâng cấp",
      unit: "km",
      decimals: 1,
      reporter: "phong-kinh-te",
      definition: "Chiều dài đường làm mới, nâng cấp hoàn thành trong quý.",
    }),
    rateOfStocks({
      code: "ho-dung-nuoc-sach",
      name: "Tỷ lệ hộ dùng nước sạch theo quy chuẩn",
      shortName: "Hộ dùng nước sạch",
      decimals: 1,
      reporter: "phong-kinh-te",
      parts: ["Hộ dùng nước sạch", "Tổng số hộ"],
      definition: "Số hộ dùng nước sạch đạt quy chuẩn đến cuối quý chia cho tổng số hộ.",
    }),
    rateOfStocks({
      code: "ho-dung-dien-an-toan",
      name: "Tỷ lệ hộ sử dụng điện an toàn",
      shortName: "Hộ dùng điện an toàn",
      decimals: 1,
      reporter: "phong-kinh-te",
      parts: ["Hộ dùng điện an toàn", "Tổng số hộ"],
      definition: "Số hộ dùng điện thường xuyên, an toàn đến cuối quý chia cho tổng số hộ.",
    }),
  ],
};
