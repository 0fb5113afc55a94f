/** The lĩnh vực of the budget in the catalogue. */
export const BUDGET_GROUP = "ngan-sach";
