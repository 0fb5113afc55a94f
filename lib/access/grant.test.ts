import { describe, expect, it } from "vitest";
import { type Actor, authorize, reachedUnits, reachOf } from "./grant";
import { PERMISSIONS, type Permission, POLICY, ROLES, type Role } from "./policy";

/**
 * The rights of design §1 and §8 written down a second time, by hand, from the people's side: what each role may do,
 * and where. A row added to the policy must be added here too, or the first test fails.
 */
const EXPECTED: Record<Role, { any: Permission[]; own: Permission[]; supervised?: Permission[] }> = {
  leader: {
    any: [
      "figures:read",
      "report:read",
      "report:read-draft",
      "report:comment",
      "report:agree",
      "sheet:read",
      "plan:read",
      "explanation:read",
      "explanation:ask",
      "task:read",
      "task:give",
      "task:answer-own",
      "account:secure-own",
      "password:change-own",
      "inbox:read-own",
      "job:follow-own",
      "screen:find",
    ],
    own: [],
    supervised: ["meeting:read", "meeting:review"],
  },
  office: {
    any: [
      "figures:read",
      "report:read",
      "report:read-draft",
      "report:write",
      "report:comment",
      "report:issue",
      "sheet:read",
      "sheet:enter",
      "sheet:submit",
      "sheet:review",
      "period:open",
      "period:lock",
      "year:close",
      "plan:read",
      "plan:record",
      "indicator:manage",
      "history:record",
      "unit:manage",
      "commune:manage",
      "settings:manage",
      "account:hand-over",
      "audit:read",
      "audit:verify",
      "account:secure-own",
      "password:change-own",
      "inbox:read-own",
      "job:follow-own",
      "screen:find",
      "job:follow-any",
      "export:run",
      "export:token",
      "explanation:read",
      "explanation:answer",
      "task:read",
      "task:give",
      "task:answer-own",
      "meeting:read",
      "meeting:record",
      "meeting:review",
      "rating:record",
    ],
    own: [],
  },
  reporter: {
    any: [
      "figures:read",
      "task:answer-own",
      "account:secure-own",
      "password:change-own",
      "inbox:read-own",
      "job:follow-own",
      "screen:find",
    ],
    own: [
      "sheet:read",
      "sheet:enter",
      "sheet:submit",
      "sheet:withdraw",
      "explanation:read",
      "explanation:answer",
      "meeting:read",
      "meeting:record",
    ],
  },
  admin: {
    any: [
      "commune:manage",
      "account:manage",
      "account:hand-over",
      "audit:read",
      "audit:verify",
      "backup:run",
      "backup:download",
      "account:secure-own",
      "password:change-own",
      "inbox:read-own",
      "job:follow-own",
      "screen:find",
      "job:follow-any",
      "export:token",
    ],
    own: [],
  },
  viewer: {
    any: [
      "figures:read",
      "report:read",
      "plan:read",
      "account:secure-own",
      "password:change-own",
      "inbox:read-own",
      "job:follow-own",
      "screen:find",
    ],
    own: [],
  },
};

const actorOf = (roles: readonly Role[], unitIds: readonly string[] = ["own"]): Actor => ({
  communeId: "commune",
  accountId: "account",
  displayName: "Người thử",
  roles,
  unitIds,
  reviewedGroupIds: [],
  supervisedUnitIds: ["followed"],
});

describe("the policy table", () => {
  for (const role of ROLES) {
    for (const permission of PERMISSIONS) {
      const { any, own, supervised = [] } = EXPECTED[role];
      const everywhere = any.includes(permission);
      const atHome = everywhere || own.includes(permission);
      const followed = everywhere || supervised.includes(permission);
      it(`${role} × ${permission}: own unit ${atHome}, followed cell ${followed}, other or no unit ${everywhere}`, () => {
        const actor = actorOf([role]);
        expect(authorize(actor, permission, { unitId: "own" }) !== null).toBe(atHome);
        expect(authorize(actor, permission, { unitId: "followed" }) !== null).toBe(followed);
        expect(authorize(actor, permission, { unitId: "other" }) !== null).toBe(everywhere);
        expect(authorize(actor, permission) !== null).toBe(everywhere);
      });
    }
  }

  it("names no permission twice over and forgets none", () => {
    for (const role of ROLES) {
      const { any, own, supervised = [] } = EXPECTED[role];
      const granted = PERMISSIONS.filter((permission) => reachOf([role], permission) !== null);
      expect([...any, ...own, ...supervised].sort()).toEqual([...granted].sort());
    }
  });

  it("keeps the separations the design asks for", () => {
    expect(reachOf(["leader"], "sheet:review")).toBeNull();
    expect(reachOf(["admin"], "sheet:enter")).toBeNull();
    expect(reachOf(["office"], "account:manage")).toBeNull();
    expect(reachOf(["reporter"], "sheet:review")).toBeNull();
  });
});

describe("authorize", () => {
  it("refuses an account without a role everything", () => {
    for (const permission of PERMISSIONS) expect(authorize(actorOf([]), permission, { unitId: "own" })).toBeNull();
  });

  it("refuses a permission that is not in the table, also names every object has", () => {
    for (const name of ["sheet:delete", "constructor", "toString", "__proto__", ""]) {
      expect(authorize(actorOf(ROLES), name as Permission, { unitId: "own" })).toBeNull();
    }
  });

  it("joins several roles at the wider reach", () => {
    expect(reachOf(["reporter", "office"], "sheet:enter")).toBe("any");
    expect(authorize(actorOf(["admin", "reporter"]), "sheet:enter", { unitId: "other" })).toBeNull();
  });

  it("joins the units of a reporter with the cells of a leader", () => {
    const actor = actorOf(["leader", "reporter"]);
    expect(reachedUnits(actor, "meeting:read")).toEqual(["own", "followed"]);
    expect(reachedUnits(actor, "meeting:review")).toEqual(["followed"]);
    expect(reachedUnits(actor, "sheet:read")).toBe("any");
    expect(authorize(actor, "meeting:review", { unitId: "own" })).toBeNull();
  });

  it("gives a reporter without units nothing that needs one", () => {
    expect(authorize(actorOf(["reporter"], []), "sheet:enter", { unitId: "own" })).toBeNull();
    expect(authorize(actorOf(["reporter"], []), "sheet:enter", {})).toBeNull();
  });

  it("gives a grant that holds what was asked and cannot be changed afterwards", () => {
    const grant = authorize(actorOf(["reporter"]), "sheet:enter", { unitId: "own" });
    expect(grant?.target.unitId).toBe("own");
    expect(() => Object.assign(grant?.target ?? {}, { unitId: "other" })).toThrow(TypeError);
    expect(() => Object.assign(grant ?? {}, { permission: "sheet:review" })).toThrow(TypeError);
  });

  it("knows only the five roles", () => {
    const used = new Set(PERMISSIONS.flatMap((permission) => Object.keys(POLICY[permission])));
    expect([...used].sort()).toEqual([...ROLES].sort());
  });
});
