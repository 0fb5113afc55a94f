import { describe, expect, it } from "vitest";
import { fieldErrors } from "@/lib/access/schema";
import { parseBands } from "@/lib/party-cell-meetings/rubric";
import { versionsOf } from "./built-in";
import { type FormTexts, nested, textsOf } from "./form";
import { SETTING_FORMS } from "./form-fields";
import { SETTING_SCHEMAS } from "./schema";
import { SETTING_KEYS, type SettingKey } from "./subjects";

function opened(key: SettingKey): FormTexts {
  const [first] = versionsOf(key, []).reverse();
  return textsOf(SETTING_FORMS[key], first?.value ?? {});
}

function errorsOf(key: SettingKey, changes: Record<string, string>): Record<string, string> {
  const parsed = SETTING_SCHEMAS[key].safeParse(nested({ ...opened(key), ...changes }));
  return parsed.success ? {} : fieldErrors(parsed.error);
}

const isBox = (name: string) => /\.(named|positionBold)$/.test(name);

describe("a form sent as it was opened", () => {
  it.each(SETTING_KEYS.filter((key) => key !== "names"))("%s means what was stored", (key) => {
    for (const { value } of versionsOf(key, [])) {
      const texts = Object.entries(textsOf(SETTING_FORMS[key], value));
      // A browser sends no box that is not ticked.
      const sent = nested(Object.fromEntries(texts.filter(([name, text]) => text !== "" || !isBox(name))));
      const parsed = SETTING_SCHEMAS[key].parse(sent);
      expect(parsed).toEqual(SETTING_SCHEMAS[key].parse(value));
      expect(SETTING_SCHEMAS[key].parse(JSON.parse(JSON.stringify(parsed)))).toEqual(parsed);
    }
  });

  it("names stay letter by letter, blanks around them go", () => {
    const typed = {
      communeName: " xã Đắk N’Drung ",
      committeeName: "Đảng uỷ",
      superiorName: "Tỉnh uỷ",
      placeName: "Đ",
    };
    expect(SETTING_SCHEMAS.names.parse(nested(typed))).toEqual({ ...typed, communeName: "xã Đắk N’Drung" });
  });
});

describe("bad input is told beside its field", () => {
  it.each<[SettingKey, Record<string, string>, string, RegExp]>([
    ["layout-party", { "page.top": "9" }, "page.top", /Lề trên: ghi số nguyên từ 10 đến 50 mm/],
    ["layout-party", { "page.left": "51" }, "page.left", /10 đến 50/],
    ["layout-party", { "page.left": "20,5" }, "page.left", /số nguyên/],
    ["layout-party", { "body.size": "" }, "body.size", /8 đến 20 pt/],
    ["layout-party", { "body.fontFamily": 'x"}body{' }, "body.fontFamily", /phông/],
    ["layout-party", { "body.lineHeight": "13" }, "body.lineHeight", /Giãn dòng/],
    ["layout-party", { "header.motto": "" }, "header.motto", /Cần ghi/],
    ["layout-state", { "signature.blankLines": "40" }, "signature.blankLines", /2 đến 8/],
    ["assessment-thresholds", { behind: "95" }, "behind", /thấp hơn/],
    ["assessment-thresholds", { onCourse: "95,55" }, "onCourse", /95,5/],
    ["assessment-thresholds", { aboutTolerance: "-1" }, "aboutTolerance", /từ 0 đến 50/],
    ["cell-meeting-rubric", { "criteria.0.max": "6" }, "criteria", /phải là 100, hiện là 101/],
    ["cell-meeting-rubric", { "criteria.2.max": "nhiều" }, "criteria.2.max", /Điểm tối đa/],
    ["cell-meeting-rubric", { "criteria.0.bands": "90: 5" }, "criteria", /từ mức cao xuống đến 0/],
    ["cell-meeting-rubric", { "criteria.0.bands": "0: 1; 90: 5" }, "criteria", /từ mức cao xuống/],
    ["cell-meeting-rubric", { "criteria.0.bands": "90: 6; 0: 1" }, "criteria", /cao hơn 5 điểm/],
    ["cell-meeting-rubric", { "criteria.0.measure": "" }, "criteria", /chọn cách tính/],
    ["cell-meeting-rubric", { "criteria.1.measure": "speakers" }, "criteria", /chọn cách tính ở tiêu chí con/],
    ["cell-meeting-rubric", { minutes: "5" }, "minutes", /15 đến 480/],
    ["cell-meeting-rubric", { fair: "90" }, "fair", /thấp hơn mức Tốt/],
    ["offices", { "offices.1.symbol": "" }, "offices.1.symbol", /Cần ghi ký hiệu/],
    ["signatories", { "people.3.name": "Nguyễn Văn A" }, "people.3.position", /Cần ghi chức vụ/],
    ["signature-forms", { "forms.1.paper": "report" }, "forms", /chỉ có một/],
    ["deadlines", { "daysBefore.party-cell": "61" }, "daysBefore.party-cell", /0 đến 60/],
    ["first-page", { notice: "x".repeat(601) }, "notice", /600/],
    ["first-page", { notice: "\u0007" }, "notice", /không dùng được/],
  ])("%s %j → %s", (key, changes, field, message) => {
    expect(errorsOf(key, changes)[field]).toMatch(message);
  });

  it("two people in one position", () => {
    const rows = {
      "people.0.position": "Bí thư",
      "people.0.name": "A",
      "people.1.position": "BÍ THƯ",
      "people.1.name": "B",
    };
    expect(errorsOf("signatories", rows).people).toMatch(/hai người/);
  });

  it("parts that do not make their criterion", () => {
    const rows = Object.fromEntries(
      ["1 A 60", "2 a 20", "2 b 30", "1 B 40"].flatMap((text, index) => {
        const [level = "", name = "", max = ""] = text.split(" ");
        const place = `criteria.${index}`;
        return [
          [`${place}.level`, level],
          [`${place}.name`, name],
          [`${place}.max`, max],
        ];
      }),
    );
    const typed = nested({ basis: "x", good: "90", fair: "70", average: "50", ...rows });
    const parsed = SETTING_SCHEMAS["cell-meeting-rubric"].safeParse(typed);
    expect(parsed.error?.issues[0]?.message).toBe("Các tiêu chí con của “A” cộng lại 50, phải là 60 điểm.");
  });
});

it("a rubric stored before lines could be computed means what it meant", () => {
  const stored = {
    ...{ basis: "x", good: 90, fair: 70, average: 50 },
    criteria: [{ level: "1", name: "A", max: 100 }],
  };
  expect(SETTING_SCHEMAS["cell-meeting-rubric"].parse(stored)).toEqual({
    ...stored,
    criteria: [{ level: "1", name: "A", max: 100, measure: "", bands: "" }],
    ...{ minutes: 90, minutesCombined: 120, lateAfterDays: 5, unexcusedLowest: false },
  });
});

describe("the built-in rubric", () => {
  it("keeps the seven totals of HD 42, and each computed line has its bands", () => {
    const [rubric] = versionsOf("cell-meeting-rubric", []);
    const criteria = rubric?.value.criteria ?? [];
    expect(criteria.filter(({ level }) => level === "1").map(({ max }) => max)).toEqual([5, 5, 10, 40, 5, 30, 5]);
    expect(
      criteria.flatMap(({ measure, bands }) => (measure === "" ? [] : [[measure, parseBands(bands)?.[0]]])),
    ).toEqual([
      ["duration", { from: 1000, points: 5000 }],
      ["attendance", { from: 900, points: 4000 }],
      ["speakers", { from: 500, points: 5000 }],
      ["last-tasks", { from: 900, points: 30_000 }],
    ]);
  });
});

describe("what a form may send", () => {
  it("places only: no prototype, no endless list", () => {
    const tree = nested({ "__proto__.polluted": "1", "people.999999.name": "x", "a.b.0.c": "y" });
    expect(tree).toEqual({ a: { b: [{ c: "y" }] } });
    expect(Reflect.get({}, "polluted")).toBeUndefined();
  });
});
