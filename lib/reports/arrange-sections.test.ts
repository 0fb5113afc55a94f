import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { itHolds } from "@/lib/testing/property";
import { moveSectionPart, startFromLast } from "./arrange-sections";
import type { DraftItem, DraftSection, OutlineSection, SectionSource } from "./draft";

const section = (id: string, level: 1 | 2 | 3, source: SectionSource | null = null): OutlineSection => ({
  ...{ id, level, heading: id, source },
});
const ids = (sections: readonly { id: string }[] | null) => sections?.map(({ id }) => id).join(" ") ?? null;

describe("moving a section", () => {
  const outline = [
    section("A", 1),
    section("a1", 2),
    section("a2", 2),
    section("x", 3),
    section("B", 1),
    section("C", 1),
  ];

  it.each([
    ["A", "down", "B A a1 a2 x C"],
    ["B", "up", "B A a1 a2 x C"],
    ["C", "up", "A a1 a2 x C B"],
    ["a1", "down", "A a2 x a1 B C"],
    ["a2", "up", "A a2 x a1 B C"],
    ["A", "up", null],
    ["C", "down", null],
    // Nothing leaves the part it belongs to.
    ["a2", "down", null],
    ["a1", "up", null],
    ["x", "up", null],
    ["none", "up", null],
  ] as const)("%s %s", (id, direction, expected) => {
    expect(ids(moveSectionPart(outline, id, direction))).toBe(expected);
  });

  const levels = fc.array(fc.constantFrom<1 | 2 | 3>(1, 2, 3), { minLength: 1, maxLength: 12 });
  const moves = fc.record({ levels, at: fc.nat(11), direction: fc.constantFrom<"up" | "down">("up", "down") });
  itHolds("loses nothing and is undone by the way back", moves, ({ levels: all, at, direction }) => {
    const sections = all.map((level, index) => section(`${index}`, level));
    const id = `${at % sections.length}`;
    const moved = moveSectionPart(sections, id, direction);
    if (moved === null) return;
    expect(moved.map((each) => each.id).toSorted()).toEqual(sections.map((each) => each.id).toSorted());
    expect(moveSectionPart(moved, id, direction === "up" ? "down" : "up")).toEqual(sections);
  });
});

describe("beginning from the last report", () => {
  const own: DraftItem = { kind: "own", text: "Đoạn của văn phòng." };
  const draft = (id: string, source: SectionSource | null, items: DraftItem[] = []): DraftSection => ({
    ...section(id, 2, source),
    items,
  });

  it("keeps order and prose, lets a lĩnh vực that is gone leave, and lets a new one in behind its neighbour", () => {
    const last = [
      draft("plans", null, [own]),
      draft("land", "group:land", [own, { kind: "left-out", key: "k" }]),
      draft("gone", "group:gone"),
      draft("kept", "group:kept", [own]),
      draft("opening", "opening", [{ kind: "frozen", key: "f", text: "Số cũ" }]),
    ];
    const outline = [
      section("opening", 1, "opening"),
      section("new", 2, "group:new"),
      section("land", 2, "group:land"),
    ];
    const begun = startFromLast(last, outline);
    expect(ids(begun)).toBe("plans land kept opening new");
    expect(begun.find(({ id }) => id === "land")?.items).toEqual([own]);
    expect(begun.find(({ id }) => id === "opening")?.items).toEqual([{ kind: "generated", key: "f" }]);
  });

  it("gives an id of its own to what comes in under a name that is taken", () => {
    const begun = startFromLast([draft("land", null, [own])], [section("land", 2, "group:land")]);
    expect(new Set(begun.map(({ id }) => id)).size).toBe(2);
  });
});
