import { foldForSearch } from "@/lib/format/fold";

export const USERNAME_PATTERN = /^[a-z][a-z0-9._-]{1,31}$/;

/** Words in front of a unit's name that say nothing about which unit it is. */
const LEADING = /^(chi bo|dang bo)\s+/;

/**
 * A short sign-in name from a unit's or a person's name: no marks, no spaces, e.g. "Chi bộ thôn 1" → `thon1`,
 * "Phòng Kinh tế" → `phongkinhte`. A number is added while the name is `taken`.
 */
export function suggestUsername(name: string, taken: ReadonlySet<string>): string {
  const folded = foldForSearch(name).trim().replace(LEADING, "");
  const letters = folded.replace(/[^a-z0-9]/g, "");
  const base = (/^[a-z]/.test(letters) ? letters : `donvi${letters}`).slice(0, 24);
  const wanted = base.length < 2 ? `${base}1` : base;
  if (!taken.has(wanted)) return wanted;
  const joint = /\d$/.test(wanted) ? "-" : "";
  for (let number = 2; ; number++) {
    const candidate = `${wanted}${joint}${number}`;
    if (!taken.has(candidate)) return candidate;
  }
}
