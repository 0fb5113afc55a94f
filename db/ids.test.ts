import { expect, it } from "vitest";
import { newId } from "./ids";

it("gives each id once, also beyond what is drawn at a time", () => {
  const ids = Array.from({ length: 2000 }, newId);
  expect(new Set(ids).size).toBe(ids.length);
  for (const id of ids) expect(id).toMatch(/^[\w-]{22}$/);
});
