/** Kinds of papers the committee signs, with the symbol of their number. */
export const PAPER_KINDS = ["report", "resolution", "plan", "notice", "conclusion", "submission", "dispatch"] as const;
export type PaperKind = (typeof PAPER_KINDS)[number];

export const PAPER_KIND_LABELS: Record<PaperKind, string> = {
  report: "Báo cáo (BC)",
  resolution: "Nghị quyết (NQ)",
  plan: "Kế hoạch (KH)",
  notice: "Thông báo (TB)",
  conclusion: "Kết luận (KL)",
  submission: "Tờ trình (TTr)",
  dispatch: "Công văn (CV)",
};
