import "server-only";
import { requireGrant } from "@/app/_auth/session";
import { getStore } from "@/db/client";
import { readYearBook } from "@/db/indicators/queries";
import { listReportingUnits } from "@/db/org-units/queries";
import { findOpenQuarter } from "@/db/sheets/queries";
import { adminLinksFor } from "@/lib/access/admin-links";
import { reachedUnits, reachOf } from "@/lib/access/grant";
import { navigationFor } from "@/lib/access/navigation";
import type { PaletteEntry, PaletteGroup } from "@/lib/palette/entries";
import { type LocalDate, quarterOfDate } from "@/lib/periods/local-date";
import { periodKey } from "@/lib/periods/period";

/** Everything this person may go to: screens, the year's indicators, the units whose sheets they may see. */
export async function loadPalette(): Promise<PaletteGroup[]> {
  const { actor, commune, today } = await requireGrant("screen:find");
  const screens: PaletteEntry[] = [
    ...navigationFor(actor.roles, {}).flatMap(({ heading, items }) =>
      items.map((item): PaletteEntry => [item.text, heading ?? "", item.href]),
    ),
    ...adminLinksFor(actor.roles).map((link): PaletteEntry => [link.name, "Quản trị", link.href]),
    ["Tài khoản của tôi", "", "/account"],
  ];
  return [
    {
      heading: "Màn hình",
      entries: screens.filter(([, , href], at) => screens.findIndex((one) => one[2] === href) === at),
    },
    {
      heading: "Chỉ tiêu",
      entries: reachOf(actor.roles, "figures:read") ? await indicators(commune.id, quarterOfDate(today).year) : [],
    },
    { heading: "Đơn vị", entries: await units(commune.id, today, reachedUnits(actor, "sheet:read")) },
  ].filter((group) => group.entries.length > 0);
}

async function indicators(communeId: string, year: number): Promise<PaletteEntry[]> {
  const book = await readYearBook(getStore(), communeId, year);
  const names = new Map(book.groups.map((group) => [group.id, group.name]));
  return book.indicators.map(({ name, code, groupId }) => [name, names.get(groupId) ?? "", `/indicators/${code}`]);
}

async function units(communeId: string, today: LocalDate, reached: "any" | readonly string[]): Promise<PaletteEntry[]> {
  if (reached.length === 0) return [];
  const open = await findOpenQuarter(getStore(), communeId, today);
  if (open === null) return [];
  const period = periodKey({ kind: "quarter", ...open });
  const all = await listReportingUnits(getStore(), communeId, today);
  return all
    .filter((unit) => reached === "any" || reached.includes(unit.id))
    .map((unit) => [unit.name, "Phiếu số liệu quý đang mở", `/sheets/${unit.id}/${period}`]);
}
