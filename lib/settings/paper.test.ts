import { describe, expect, it } from "vitest";
import { addDays } from "@/lib/periods/local-date";
import { versionsOf } from "./built-in";
import { type DatedVersion, FROM_THE_START } from "./dated";
import { dressOfPaper, issuerOn, type PaperSettings, signatoryTerms } from "./paper";

const at = <T>(effectiveFrom: string, value: T): DatedVersion<T> => ({
  ...{ effectiveFrom, value, version: 1, recordedAt: 1, recordedBy: "a", reason: null },
});
const NAMES = {
  communeName: "xã Đức An",
  committeeName: "Đảng uỷ xã Đức An",
  superiorName: "Đảng bộ tỉnh Lâm Đồng",
  placeName: "Đức An",
};
const report = { paper: "report" as const, capacity: "T/M BAN THƯỜNG VỤ", position: "PHÓ BÍ THƯ", named: true };

const SETTINGS: PaperSettings = {
  names: [at(FROM_THE_START, NAMES), at("2027-01-01", { ...NAMES, committeeName: "Đảng ủy phường Đức An" })],
  offices: [
    ...versionsOf("offices", []),
    at("2027-02-01", { offices: [{ name: "Văn phòng cấp ủy", symbol: "VPCU" }] }),
  ],
  signatories: [
    at("2026-01-01", { people: [{ position: "Phó Bí thư", name: "Nguyễn Văn A" }] }),
    at("2027-03-01", { people: [{ position: "Phó Bí thư", name: "Trần Thị B" }] }),
  ],
  "signature-forms": [...versionsOf("signature-forms", []), at("2026-06-01", { forms: [report] })],
  "layout-party": versionsOf("layout-party", []),
};
const dress = (day: string) => dressOfPaper(SETTINGS, day, "report");

describe("a paper of a day", () => {
  it.each([
    // day, committee, layout, position, name, keeper
    ["2025-12-31", "Đảng uỷ xã Đức An", "2018-04-03", "BÍ THƯ", null, "VPĐU"],
    ["2026-05-31", "Đảng uỷ xã Đức An", "2026-05-27", "BÍ THƯ", null, "VPĐU"],
    ["2026-12-31", "Đảng uỷ xã Đức An", "2026-05-27", "PHÓ BÍ THƯ", "Nguyễn Văn A", "VPĐU"],
    ["2027-01-31", "Đảng ủy phường Đức An", "2026-05-27", "PHÓ BÍ THƯ", "Nguyễn Văn A", "VPĐU"],
    ["2027-03-01", "Đảng ủy phường Đức An", "2026-05-27", "PHÓ BÍ THƯ", "Trần Thị B", "VPCU"],
  ])("%s: %s, layout of %s, %s %s, Lưu %s", (day, committee, layout, position, name, keeper) => {
    const paper = dress(day);
    expect(paper.issuer.committeeName).toBe(committee);
    expect(paper.layout.effectiveFrom).toBe(layout);
    expect(paper.signing).toMatchObject({ position, name });
    expect(paper.keeper).toBe(keeper);
  });

  it("prints a name only where the form says so", () => {
    const silent = { ...SETTINGS, "signature-forms": [at("2026-06-01", { forms: [{ ...report, named: false }] })] };
    expect(dressOfPaper(silent, "2026-12-31", "report").signing.name).toBeNull();
  });

  it.each([
    ["2026-12-31", "Đảng uỷ xã Đức An"],
    ["2027-01-01", "Đảng ủy phường Đức An"],
  ])("a sheet due on %s is headed %s", (dueOn, committee) => {
    expect(issuerOn(SETTINGS.names, dueOn).committeeName).toBe(committee);
  });

  it("keeps the names letter by letter: uỷ stays uỷ", () => {
    expect(dress("2026-12-31").issuer).toEqual(NAMES);
  });

  it("a kind of paper without a form of its own is signed as the layout says", () => {
    expect(dressOfPaper(SETTINGS, "2026-12-31", "submission").signing).toEqual({
      capacity: "T/M BAN THƯỜNG VỤ",
      position: "BÍ THƯ",
      name: null,
    });
  });
});

describe("signatoryTerms", () => {
  const people = (...rows: [position: string, name: string][]) => ({
    people: rows.map(([position, name]) => ({ position, name })),
  });
  it("runs of the same name, ended by the day before somebody else or nobody", () => {
    const terms = signatoryTerms(
      [
        { effectiveFrom: "2027-01-01", value: people(["Bí thư", "B"], ["Chánh Văn phòng", "C"]) },
        { effectiveFrom: "2025-07-01", value: people(["Bí thư", "A"]) },
        { effectiveFrom: "2026-01-01", value: people(["BÍ THƯ", "A"], ["Chánh Văn phòng", "C"]) },
        { effectiveFrom: "2028-01-01", value: people(["Bí thư", "B"]) },
      ],
      (day) => addDays(day, -1),
    );
    expect(terms).toEqual([
      { position: "Bí thư", name: "A", from: "2025-07-01", to: "2026-12-31" },
      { position: "Chánh Văn phòng", name: "C", from: "2026-01-01", to: "2027-12-31" },
      { position: "Bí thư", name: "B", from: "2027-01-01", to: null },
    ]);
  });
});
