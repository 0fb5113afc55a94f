import { describe, expect, it } from "vitest";
import { ACCOUNT_BATCH_LIMIT } from "./account";
import { newAccountSchema, newAccountsSchema } from "./schema";

const account = {
  username: "Thon1 ",
  displayName: "Chi bộ thôn 1",
  position: "",
  roles: ["reporter"],
  unitIds: ["u"],
  groupIds: [],
};
const pathsOf = (input: unknown) =>
  newAccountSchema.safeParse(input).error?.issues.map((issue) => issue.path.join("."));

describe("newAccountSchema", () => {
  it("lowers and trims the sign-in name", () => {
    expect(newAccountSchema.parse(account).username).toBe("thon1");
  });

  it.each([
    ["a mark in the name", { ...account, username: "thôn1" }, "username"],
    ["a name of one letter", { ...account, username: "a" }, "username"],
    ["a reporter without a unit", { ...account, unitIds: [] }, "unitIds"],
    ["no role", { ...account, roles: [] }, "roles"],
    ["an unknown role", { ...account, roles: ["root"] }, "roles.0"],
    ["no display name", { ...account, displayName: "  " }, "displayName"],
    ["a megabyte of text", { ...account, displayName: "a".repeat(1_000_000) }, "displayName"],
    ["a line break", { ...account, position: "a\nb" }, "position"],
  ])("refuses %s", (_, input, path) => {
    expect(pathsOf(input)).toContain(path);
  });

  it("limits a batch", () => {
    expect(newAccountsSchema.safeParse([]).success).toBe(false);
    const many = Array.from({ length: ACCOUNT_BATCH_LIMIT + 1 }, (_, index) => ({ ...account, username: `u${index}` }));
    expect(newAccountsSchema.safeParse(many).success).toBe(false);
    expect(newAccountsSchema.safeParse(many.slice(1)).success).toBe(true);
  });
});
