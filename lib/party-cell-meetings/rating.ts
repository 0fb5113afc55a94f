/** Xếp loại hằng năm of a Party organisation, best first. It is decided elsewhere and recorded here. Source: domain.md §5. */
export const RATING_LEVELS = ["excellent", "good", "completed", "not-completed"] as const;
export type RatingLevel = (typeof RATING_LEVELS)[number];

export const RATING_WORDS: Record<RatingLevel, string> = {
  excellent: "Hoàn thành xuất sắc nhiệm vụ",
  good: "Hoàn thành tốt nhiệm vụ",
  completed: "Hoàn thành nhiệm vụ",
  "not-completed": "Không hoàn thành nhiệm vụ",
};

/** As papers shorten them. */
export const RATING_SHORT: Record<RatingLevel, string> = {
  excellent: "HTXSNV",
  good: "HTTNV",
  completed: "HTNV",
  "not-completed": "KHTNV",
};
