/**
 * The two inks of every chart (design §9); plan is hatched as well, so that the pair survives a black-and-white print.
 * They are the house's tokens, so a chart follows the dark look and the light paper by itself.
 */
export const PLAN_INK = "var(--color-plan)";
export const ACTUAL_INK = "var(--color-actual)";
export const GRID_INK = "var(--color-line)";
export const TEXT_INK = "var(--color-ink)";
export const MUTED_INK = "var(--color-muted)";
