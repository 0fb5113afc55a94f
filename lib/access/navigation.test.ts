import { describe, expect, it } from "vitest";
import { firstScreen, navigationFor } from "./navigation";
import { ROLES, type Role } from "./policy";

const hrefs = (roles: readonly Role[]) =>
  navigationFor(roles, {}).flatMap((group) => group.items.map((item) => item.href));

describe("navigationFor", () => {
  it.each<[Role, string[]]>([
    [
      "leader",
      [
        "/overview",
        "/indicators",
        "/budget",
        "/land-certificates",
        "/party-cell-meetings",
        "/sheets",
        "/explanations",
        "/tasks",
        "/inbox",
        "/plans",
        "/reports",
      ],
    ],
    [
      "office",
      [
        "/overview",
        "/indicators",
        "/budget",
        "/land-certificates",
        "/party-cell-meetings",
        "/sheets",
        "/review",
        "/explanations",
        "/tasks",
        "/inbox",
        "/plans",
        "/reports",
        "/admin",
      ],
    ],
    [
      "reporter",
      [
        "/sheets",
        "/explanations",
        "/tasks",
        "/inbox",
        "/overview",
        "/indicators",
        "/budget",
        "/land-certificates",
        "/party-cell-meetings",
      ],
    ],
    ["admin", ["/inbox", "/admin"]],
    [
      "viewer",
      [
        "/overview",
        "/indicators",
        "/budget",
        "/land-certificates",
        "/party-cell-meetings",
        "/inbox",
        "/plans",
        "/reports",
      ],
    ],
  ])("%s", (role, expected) => {
    expect(hrefs([role])).toEqual(expected);
  });

  it("shows nobody without a role anything, and every role at least one link", () => {
    expect(navigationFor([], {})).toEqual([]);
    for (const role of ROLES) expect(hrefs([role]).length).toBeGreaterThan(0);
  });

  it("puts counts where work waits, and none for zero", () => {
    const find = (roles: Role[], counts: Parameters<typeof navigationFor>[1], href: string) =>
      navigationFor(roles, counts)
        .flatMap((group) => group.items)
        .find((item) => item.href === href)?.count;
    expect(find(["office"], { waiting: 5 }, "/review")).toBe(5);
    expect(find(["office"], { waiting: 0 }, "/review")).toBeUndefined();
    expect(find(["reporter"], { toDo: 1 }, "/sheets")).toBe(1);
    expect(find(["office"], { toDo: 1 }, "/sheets")).toBeUndefined();
    for (const role of ROLES) expect(find([role], { unread: 3 }, "/inbox")).toBe(3);
    expect(find(["viewer"], { unread: 0 }, "/inbox")).toBeUndefined();
  });

  it("calls a reporter's sheets by the name people use", () => {
    expect(navigationFor(["reporter"], {})[0]?.items[0]?.text).toBe("Việc của tôi");
    expect(navigationFor(["reporter", "office"], {})[2]?.items[0]?.text).toBe("Phiếu số liệu");
  });
});

describe("firstScreen", () => {
  it.each<[Role[], string | null]>([
    [["leader"], "/overview"],
    [["viewer"], "/overview"],
    [["office"], "/review"],
    [["reporter"], "/sheets"],
    [["admin"], "/admin"],
    [["admin", "office"], "/review"],
    [[], null],
  ])("%j → %s", (roles, screen) => {
    expect(firstScreen(roles)).toBe(screen);
  });
});
