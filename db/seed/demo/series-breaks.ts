import type { Schema } from "@/db/schema";
import { CATALOGUE } from "@/db/seed/reference/catalogue";
import { indicatorRow } from "@/db/seed/reference/install";
import { at } from "./instants";
import { COMMUNE_ID } from "./units";

/** From this year an indicator counts something else (illustrative, after the criteria in force from 15/02/2026). */
const BREAK = {
  code: "tieu-chi-nong-thon-moi",
  fromYear: 2026,
  breakNote: "từ năm 2026 theo bộ tiêu chí nông thôn mới 10 tiêu chí",
  reason: "Bộ tiêu chí mới thay bộ 19 tiêu chí (minh họa)",
  recordedBy: "vanphong",
  recordedAt: at("2026-02-20", 9),
};

/** The version of the catalogue from which last year's figure is no measure. */
export function indicatorVersionRows(): Schema["indicatorVersions"]["$inferInsert"][] {
  const { code, ...version } = BREAK;
  return CATALOGUE.flatMap((group) =>
    group.entries.flatMap((entry, position) => {
      if (entry.code !== code) return [];
      const {
        id,
        code: _code,
        searchKey: _key,
        entryMode: _mode,
        ...row
      } = indicatorRow(COMMUNE_ID, group, entry, position);
      return [{ ...row, indicatorId: id, ...version }];
    }),
  );
}
