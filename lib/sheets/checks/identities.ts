/** One term: an indicator's figure of this quarter, a part of its rate, or its figure of the quarter before. */
export type Term = { code: string; part: "value" | "numerator" | "denominator" | "last"; minus?: true };

/** One side in words, as a sentence names it, and in terms. */
export type Side = { words: string; terms: readonly Term[] };

/** Two sums that must agree on one unit's sheet; checked only when every term is on it and filled. */
export type Identity = {
  /** The indicator that carries the warning. */
  on: string;
  left: Side;
  right: Side;
};

const value = (code: string): Term => ({ code, part: "value" });
const last = (code: string): Term => ({ code, part: "last" });
const minus = (code: string): Term => ({ code, part: "value", minus: true });

/** domain.md §3.10, 5–7. Chính thức + dự bị = tổng số is a total with its parts, checked with those. */
export const IDENTITIES: readonly Identity[] = [
  {
    on: "ho-so-dang-giai-quyet",
    left: {
      words: "Hồ sơ kỳ trước chuyển sang cộng tiếp nhận mới",
      terms: [value("ho-so-ky-truoc-chuyen-sang"), value("ho-so-tiep-nhan")],
    },
    right: {
      words: "đã giải quyết cộng đang giải quyết",
      terms: [{ code: "ho-so-dung-han", part: "denominator" }, value("ho-so-dang-giai-quyet")],
    },
  },
  {
    on: "ho-so-ky-truoc-chuyen-sang",
    left: { words: "Hồ sơ kỳ trước chuyển sang", terms: [value("ho-so-ky-truoc-chuyen-sang")] },
    right: { words: "hồ sơ đang giải quyết cuối quý trước", terms: [last("ho-so-dang-giai-quyet")] },
  },
  {
    on: "tong-so-dang-vien",
    left: {
      words: "Đảng viên đầu kỳ cộng kết nạp, chuyển đến, trừ chuyển đi, ra khỏi Đảng, từ trần",
      terms: [
        last("tong-so-dang-vien"),
        value("ket-nap-dang-vien"),
        value("dang-vien-chuyen-den"),
        minus("dang-vien-chuyen-di"),
        minus("dang-vien-ra-khoi-dang"),
        minus("dang-vien-tu-tran"),
      ],
    },
    right: { words: "tổng số cuối kỳ", terms: [value("tong-so-dang-vien")] },
  },
  {
    on: "ty-le-du-sinh-hoat",
    left: {
      words: "Lượt có mặt cộng vắng có lý do, vắng không lý do",
      terms: [
        { code: "ty-le-du-sinh-hoat", part: "numerator" },
        value("luot-vang-co-ly-do"),
        value("luot-vang-khong-ly-do"),
      ],
    },
    right: { words: "lượt phải dự", terms: [{ code: "ty-le-du-sinh-hoat", part: "denominator" }] },
  },
];
