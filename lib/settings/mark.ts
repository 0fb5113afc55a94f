/** The mark of the commune's office, shown beside its name on screens; on no paper, so it needs no day. */
export const MARK_LIMITS = {
  /** Bytes of the file. */
  bytes: 200 * 1024,
  /** Pixels of either side. */
  side: 2048,
};

/** Where a mark is fetched: the address names the content, so that no page ever shows the one before. */
export function markPath(sha256: string): string {
  return `/mark/${sha256}`;
}

export const MARK_REFUSALS = {
  "no-file": "Chọn tệp ảnh biểu trưng.",
  "too-large": "Tệp lớn hơn 200 KB. Thu nhỏ ảnh (khoảng 300 × 300 điểm ảnh là đủ) rồi chọn lại.",
  "not-a-picture":
    "Tệp này không phải ảnh PNG hoặc JPEG còn nguyên vẹn; đổi đuôi tệp không thành ảnh được. Mở ảnh, lưu lại thành PNG hoặc JPEG rồi chọn tệp vừa lưu. Ảnh SVG không được nhận.",
  "too-wide": "Ảnh lớn hơn 2048 × 2048 điểm ảnh. Thu nhỏ ảnh (khoảng 300 × 300 điểm ảnh là đủ) rồi chọn lại.",
  stale: "Có người vừa đổi biểu trưng trước đồng chí. Xin xem biểu trưng đang dùng rồi làm lại nếu cần.",
} as const;
export type MarkRefusal = keyof typeof MARK_REFUSALS;

export function isMarkRefusal(text: unknown): text is MarkRefusal {
  return typeof text === "string" && Object.hasOwn(MARK_REFUSALS, text);
}
