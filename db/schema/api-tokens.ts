import type { Dialect } from "@/db/dialect";
import type { defineOrganisation } from "./organisation";

/** Keys with which another program reads the open format, in the name of the account that made them. */
export function defineApiTokens(d: Dialect, { accounts }: Pick<ReturnType<typeof defineOrganisation>, "accounts">) {
  const apiTokens = d.table(
    "api_tokens",
    {
      communeId: d.text("commune_id").notNull(),
      id: d.text("id").notNull(),
      name: d.text("name").notNull(),
      /** SHA-256 of 256 random bits; the key itself was shown once and is nowhere. */
      tokenHash: d.text("token_hash").notNull(),
      createdBy: d.text("created_by").notNull(),
      createdAt: d.instant("created_at").notNull(),
      /** Last day it is good for, in Việt Nam. */
      expiresOn: d.text("expires_on").notNull(),
      revokedAt: d.instant("revoked_at"),
      revokedBy: d.text("revoked_by"),
      lastUsedAt: d.instant("last_used_at"),
    },
    (t) => [
      d.primaryKey({ columns: [t.communeId, t.id] }),
      d.uniqueIndex("api_tokens_hash").on(t.tokenHash),
      d.foreignKey({ columns: [t.communeId, t.createdBy], foreignColumns: [accounts.communeId, accounts.id] }),
    ],
  );
  return { apiTokens };
}
