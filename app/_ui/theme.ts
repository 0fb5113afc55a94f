/** How the screen looks, kept by this browser: one person may sit at a bright desk and at a projector. */
export const THEME_COOKIE = "giao-dien";
export const THEMES = [
  ["auto", "Theo máy tính"],
  ["light", "Nền sáng"],
  ["dark", "Nền tối"],
] as const;
export type Theme = (typeof THEMES)[number][0];

/** What the cookie holds, or as the machine has it. */
export function themeOf(value: string | undefined): Theme {
  return THEMES.find(([theme]) => theme === value)?.[0] ?? "auto";
}
