/** The two inks of every chart (design §9); plan is hatched as well, so that the pair survives a black-and-white print. */
export const PLAN_INK = "#6b7280";
export const ACTUAL_INK = "#1d4f91";
export const GRID_INK = "#dfe3e8";
export const TEXT_INK = "#1f2328";
export const MUTED_INK = "#57606a";
