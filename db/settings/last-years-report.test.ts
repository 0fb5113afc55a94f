import { beforeAll, expect, it } from "vitest";
import { readYearBook } from "@/db/indicators/queries";
import { seedDemo } from "@/db/seed/demo/seed";
import type { Store } from "@/db/store";
import { createAccount, grantFor } from "@/db/testing/factories";
import { describeStorage } from "@/db/testing/test-store";
import { buildReport } from "@/lib/reports/build-report";
import { layoutCssPath } from "@/lib/reports/layout-css";
import { reportInput } from "@/lib/reports/testing/report-input";
import { dayTheYearStandsFor, inForceOn } from "@/lib/settings/dated";
import { dressOfPaper, PAPER_SETTINGS } from "@/lib/settings/paper";
import type { SettingValues } from "@/lib/settings/schema";
import type { SettingKey } from "@/lib/settings/subjects";
import { recordSetting } from "./commands";
import { readSettings, readVersions } from "./queries";

const TODAY = "2026-11-22";

/** As the report's loader composes it. */
async function report(store: Store, communeId: string, year: number) {
  const book = await readYearBook(store, communeId, year);
  const settings = await readSettings(store, communeId, PAPER_SETTINGS);
  const day = dayTheYearStandsFor(year, book.assessmentClosedOn);
  const dress = dressOfPaper(settings, day, "report");
  const { document } = buildReport(reportInput(book, TODAY, dress));
  return { document, css: layoutCssPath(dress.layout) };
}

describeStorage("last year's printed report", (store) => {
  let communeId = "";

  beforeAll(async () => {
    await seedDemo(store(), "mat khau thu nghiem 2026");
    const [commune] = await store().db.select({ id: store().t.communes.id }).from(store().t.communes);
    communeId = commune?.id ?? "";
  });

  it("does not move by a digit or a word, whatever is set from now on", async () => {
    const office = await createAccount(store(), communeId, ["office"]);
    const before = { 2025: await report(store(), communeId, 2025), 2026: await report(store(), communeId, 2026) };
    const record = async <K extends SettingKey>(
      key: K,
      permission: "commune:manage" | "settings:manage",
      change: (value: SettingValues[K]) => SettingValues[K],
    ) => {
      const now = inForceOn(await readVersions(store(), communeId, key), TODAY);
      if (now === null) throw new Error(`no ${key}`);
      const input = { key, effectiveFrom: "2026-06-01", version: 0, today: TODAY, reason: "" };
      const grant = grantFor(office.actor, permission);
      expect(await recordSetting(store(), grant, { ...input, value: change(now.value) })).toEqual({ ok: true });
    };
    await record("names", "commune:manage", (names) => ({ ...names, committeeName: "Đảng ủy phường Mới" }));
    await record("offices", "commune:manage", () => ({ offices: [{ name: "Văn phòng", symbol: "VPM" }] }));
    await record("signatories", "settings:manage", () => ({ people: [{ position: "Phó Bí thư", name: "Người Mới" }] }));
    await record("signature-forms", "settings:manage", () => ({
      forms: [{ paper: "report", capacity: "T/M BAN CHẤP HÀNH", position: "PHÓ BÍ THƯ", named: true }],
    }));
    await record("layout-party", "settings:manage", (layout) => ({ ...layout, page: { ...layout.page, left: 40 } }));
    await record("assessment-thresholds", "settings:manage", () => ({ onCourse: 1990, behind: 10, aboutTolerance: 0 }));

    expect(await report(store(), communeId, 2025)).toEqual(before[2025]);

    const now = await report(store(), communeId, 2026);
    expect(now.css).toBe(before[2026].css.replace("20-15-20-30-", "20-15-20-40-"));
    expect(now.css).not.toBe(before[2026].css);
    expect(now.document.header.left.map((line) => line.text)).toContain("ĐẢNG ỦY PHƯỜNG MỚI");
    expect(now.document.recipients.lines.at(-1)).toBe("- Lưu VPM.");
    expect(now.document.signature).toEqual({ capacity: "T/M BAN CHẤP HÀNH", position: "PHÓ BÍ THƯ", name: null });
    expect(JSON.stringify(now.document.annexes)).not.toBe(JSON.stringify(before[2026].document.annexes));
  });
});
