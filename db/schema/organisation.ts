import { sql } from "drizzle-orm";
import type { Dialect } from "@/db/dialect";
import { ROLES, SCOPE_KINDS } from "@/lib/access/policy";
import { CELL_TYPES } from "@/lib/org-units/cell-type";
import { ORG_UNIT_KINDS, SUCCESSION_KINDS } from "@/lib/org-units/org-unit";
import { oneOf } from "./checks";

/** Communes, their units, and the people who sign in. */
export function defineOrganisation(d: Dialect) {
  const communes = d.table("communes", {
    id: d.text("id").primaryKey(),
    /** Exactly as typed: names are data and never normalised. */
    name: d.text("name").notNull(),
    committeeName: d.text("committee_name").notNull(),
    superiorName: d.text("superior_name").notNull(),
    placeName: d.text("place_name").notNull(),
    /** The demo's own "hôm nay"; null = the real date. */
    demoToday: d.text("demo_today"),
    createdAt: d.instant("created_at").notNull(),
  });

  const orgUnits = d.table(
    "org_units",
    {
      communeId: d
        .text("commune_id")
        .notNull()
        .references(() => communes.id),
      id: d.text("id").notNull(),
      kind: d.text("kind", { enum: ORG_UNIT_KINDS }).notNull(),
      /** Loại hình chi bộ: only of party cells; null = not said. */
      cellType: d.text("cell_type", { enum: CELL_TYPES }),
      name: d.text("name").notNull(),
      parentId: d.text("parent_id"),
      sortOrder: d.integer("sort_order").notNull(),
      searchKey: d.text("search_key").notNull(),
      validFrom: d.text("valid_from"),
      validTo: d.text("valid_to"),
      version: d.integer("version").notNull().default(1),
    },
    (t) => [
      d.primaryKey({ columns: [t.communeId, t.id] }),
      d.check("org_units_kind", oneOf(t.kind, ORG_UNIT_KINDS)),
      d.check(
        "org_units_cell_type",
        sql`${t.cellType} IS NULL OR (${t.kind} = 'party-cell' AND ${oneOf(t.cellType, CELL_TYPES)})`,
      ),
    ],
  );

  const orgUnitSuccessions = d.table(
    "org_unit_successions",
    {
      communeId: d.text("commune_id").notNull(),
      predecessorId: d.text("predecessor_id").notNull(),
      successorId: d.text("successor_id").notNull(),
      effectiveOn: d.text("effective_on").notNull(),
      /** First quarter (quarterIndex) that the successor reports; every quarter before it stays with the predecessor. */
      fromQuarter: d.integer("from_quarter").notNull(),
      kind: d.text("kind", { enum: SUCCESSION_KINDS }).notNull(),
    },
    (t) => [
      d.primaryKey({ columns: [t.communeId, t.predecessorId, t.successorId] }),
      d.foreignKey({ columns: [t.communeId, t.predecessorId], foreignColumns: [orgUnits.communeId, orgUnits.id] }),
      d.foreignKey({ columns: [t.communeId, t.successorId], foreignColumns: [orgUnits.communeId, orgUnits.id] }),
    ],
  );

  const accounts = d.table(
    "accounts",
    {
      communeId: d
        .text("commune_id")
        .notNull()
        .references(() => communes.id),
      id: d.text("id").notNull(),
      /** Lower-case ASCII, unique over the whole database: it is what people type to sign in. */
      username: d.text("username").notNull(),
      displayName: d.text("display_name").notNull(),
      position: d.text("position").notNull(),
      passwordHash: d.text("password_hash").notNull(),
      mustChangePassword: d.boolean("must_change_password").notNull(),
      disabledAt: d.instant("disabled_at"),
      createdAt: d.instant("created_at").notNull(),
      version: d.integer("version").notNull().default(1),
    },
    (t) => [d.primaryKey({ columns: [t.communeId, t.id] }), d.uniqueIndex("accounts_username").on(t.username)],
  );

  const accountRoles = d.table(
    "account_roles",
    {
      communeId: d.text("commune_id").notNull(),
      accountId: d.text("account_id").notNull(),
      role: d.text("role", { enum: ROLES }).notNull(),
    },
    (t) => [
      d.primaryKey({ columns: [t.communeId, t.accountId, t.role] }),
      d.foreignKey({ columns: [t.communeId, t.accountId], foreignColumns: [accounts.communeId, accounts.id] }),
      d.check("account_roles_role", oneOf(t.role, ROLES)),
    ],
  );

  /** `unit`: reports for the unit; `group`: an office account limited to the lĩnh vực; `supervises`: follows the cell. */
  const accountScopes = d.table(
    "account_scopes",
    {
      communeId: d.text("commune_id").notNull(),
      accountId: d.text("account_id").notNull(),
      kind: d.text("kind", { enum: SCOPE_KINDS }).notNull(),
      targetId: d.text("target_id").notNull(),
    },
    (t) => [
      d.primaryKey({ columns: [t.communeId, t.accountId, t.kind, t.targetId] }),
      d.foreignKey({ columns: [t.communeId, t.accountId], foreignColumns: [accounts.communeId, accounts.id] }),
    ],
  );

  const sessions = d.table(
    "sessions",
    {
      /** SHA-256 of the 256-bit token; the token itself is only in the cookie. */
      id: d.text("id").primaryKey(),
      communeId: d.text("commune_id").notNull(),
      accountId: d.text("account_id").notNull(),
      createdAt: d.instant("created_at").notNull(),
      lastSeenAt: d.instant("last_seen_at").notNull(),
      expiresAt: d.instant("expires_at").notNull(),
      revokedAt: d.instant("revoked_at"),
      userAgent: d.text("user_agent").notNull(),
    },
    (t) => [
      d.index("sessions_account").on(t.communeId, t.accountId),
      d.foreignKey({ columns: [t.communeId, t.accountId], foreignColumns: [accounts.communeId, accounts.id] }),
    ],
  );

  /** Time-based codes (RFC 6238) of an account; asked at sign-in once confirmed. */
  const secondFactors = d.table(
    "second_factors",
    {
      communeId: d.text("commune_id").notNull(),
      accountId: d.text("account_id").notNull(),
      /** Encrypted with a key of the server's session secret, so that a copy of the database makes no codes. */
      sealedSecret: d.text("sealed_secret").notNull(),
      /** null = shown to the person, not confirmed by a first code yet. */
      confirmedAt: d.instant("confirmed_at"),
      /** The last 30-second step whose code was taken: no code is good twice. */
      lastStep: d.instant("last_step").notNull(),
    },
    (t) => [
      d.primaryKey({ columns: [t.communeId, t.accountId] }),
      d.foreignKey({ columns: [t.communeId, t.accountId], foreignColumns: [accounts.communeId, accounts.id] }),
    ],
  );

  /** One-time codes for a lost phone: SHA-256 of 80 random bits each. */
  const recoveryCodes = d.table(
    "recovery_codes",
    {
      communeId: d.text("commune_id").notNull(),
      accountId: d.text("account_id").notNull(),
      codeHash: d.text("code_hash").notNull(),
      usedAt: d.instant("used_at"),
    },
    (t) => [
      d.primaryKey({ columns: [t.communeId, t.accountId, t.codeHash] }),
      d.foreignKey({ columns: [t.communeId, t.accountId], foreignColumns: [accounts.communeId, accounts.id] }),
    ],
  );

  /** One row per name tried, known or not: failures are counted per account, in SQL. */
  const signInAttempts = d.table("sign_in_attempts", {
    usernameKey: d.text("username_key").primaryKey(),
    failures: d.integer("failures").notNull(),
    blockedUntil: d.instant("blocked_until").notNull(),
    lastFailureAt: d.instant("last_failure_at").notNull(),
  });

  return {
    communes,
    orgUnits,
    orgUnitSuccessions,
    accounts,
    accountRoles,
    accountScopes,
    sessions,
    secondFactors,
    recoveryCodes,
    signInAttempts,
  };
}
