import { describe, expect, it } from "vitest";
import { auditFilterOf, auditPlaceOf, auditSearch, dateErrors, placeText, readAuditQuery } from "./filter-query";

describe("the filter of the trail in an address", () => {
  it("is read back as it was written, without the page", () => {
    const query = readAuditQuery({ from: "22/11/2026", q: "đức hòa", older: "5.abc", entity: ["a", "b"], thing: "" });
    expect(query).toEqual({ from: "22/11/2026", q: "đức hòa", older: "5.abc" });
    expect(readAuditQuery(Object.fromEntries(new URLSearchParams(auditSearch(query))))).toEqual({
      from: "22/11/2026",
      q: "đức hòa",
    });
  });

  it("takes whole days of Việt Nam, the program as nobody, and names a date it cannot read", () => {
    expect(auditFilterOf({ from: "22/11/2026", to: "22/11/2026", actor: "program" })).toEqual({
      from: Date.parse("2026-11-21T17:00:00Z"),
      to: Date.parse("2026-11-22T17:00:00Z"),
      actorId: null,
    });
    expect(auditFilterOf({ from: "hôm qua" })).toEqual({});
    expect(dateErrors({ from: "hôm qua", to: "22/11/2026" })).toEqual({ from: expect.stringContaining("22/11/2026") });
  });

  it("reads a place, or none from what is no place", () => {
    expect(auditPlaceOf({ newer: placeText({ at: 7, id: "a-b_c" }) })).toEqual({
      at: 7,
      id: "a-b_c",
      towards: "newer",
    });
    for (const older of ["x", "7", "7.", "-7.a", "7.a b"]) expect(auditPlaceOf({ older })).toBeNull();
  });
});
