/** Digits that text may hold outside its figures: the names of periods. */
export const PERIOD_WORDS = /(sau|trong|lũy kế|tính chung|bình quân|^|[ ,])\s?[369] tháng|[Nn]ăm \d{4}/gi;
