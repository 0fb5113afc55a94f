import { expect, it } from "vitest";
import { inTreeOrder } from "./tree";

const unit = (id: string, parentId: string | null) => ({ id, parentId });

it("puts each unit below its parent and keeps the order among sisters", () => {
  const order = inTreeOrder([unit("b", "xa"), unit("a", "xa"), unit("b1", "b"), unit("c", "gone")]);
  expect(order.map(({ id, depth }) => [id, depth])).toEqual([
    ["b", 0],
    ["b1", 1],
    ["a", 0],
    ["c", 0],
  ]);
});

it("loses no unit of a circle", () => {
  expect(inTreeOrder([unit("a", "b"), unit("b", "a")])).toHaveLength(2);
});
