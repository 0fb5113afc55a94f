import { DEMO_ACCOUNTS, type DemoAccount } from "../accounts";
import { ALL_CELLS, MERGED_CELLS, SUCCESSOR_CELL } from "./units";

/** A secretary signs in as the cell is called: "chi-bo-to-dan-pho-3" is todanpho3. */
const usernameOf = (unitId: string) => unitId.replace(/^chi-bo-/, "").replaceAll("-", "");

/** After the merger the secretary of the first of the two leads the new cell. */
const LEADS_ON = usernameOf(MERGED_CELLS[0]);

const SECRETARIES: readonly DemoAccount[] = ALL_CELLS.filter(({ id }) => id !== SUCCESSOR_CELL).map(({ id, name }) => ({
  username: usernameOf(id),
  displayName: `Bí thư ${name} (minh họa)`,
  position: "Bí thư chi bộ",
  roles: ["reporter"],
  unitIds: usernameOf(id) === LEADS_ON ? [id, SUCCESSOR_CELL] : [id],
}));

/** Cells that the standing member of the committee follows and confirms; the office confirms the others. */
export const SUPERVISED: readonly string[] = [
  ...Array.from({ length: 10 }, (_, index) => `chi-bo-thon-${index + 1}`),
  ...Array.from({ length: 4 }, (_, index) => `chi-bo-to-dan-pho-${index + 1}`),
];
export const SUPERVISOR = "lanhdao";

/** Who confirms the records of a cell. */
export function reviewerOf(unitId: string): string {
  return SUPERVISED.includes(unitId) ? SUPERVISOR : "vanphong";
}

/** The accounts of duc-an's committee and office, and a secretary for each cell. */
export const HAM_THUAN_ACCOUNTS: readonly DemoAccount[] = [
  ...DEMO_ACCOUNTS.filter(({ unitIds }) => unitIds.length === 0),
  ...SECRETARIES,
];
