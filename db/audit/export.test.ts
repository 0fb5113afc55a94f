import { createHmac } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { createCommune } from "@/db/testing/factories";
import { describeStorage } from "@/db/testing/test-store";
import { type AuditLine, auditLines } from "./lines";
import { recordAudits } from "./record";
import { sealAudit } from "./seal";
import { SEARCH_DEPTH, searchAudit } from "./search";

const ENTRIES = 620;

describeStorage("the trail taken along", (store, _engine, env) => {
  async function filled(): Promise<string> {
    const { id: communeId } = await createCommune(store());
    for (let from = 0; from < ENTRIES; from += 100) {
      const count = Math.min(100, ENTRIES - from);
      const entries = Array.from({ length: count }, (_, n) => ({
        ...{ communeId, actorId: null, action: "test", entity: (from + n) % 2 ? "odd" : "even" },
        ...{ entityId: String(from + n), before: null, after: { text: `số ${from + n}` } },
      }));
      await store().inTransaction((tx) => recordAudits(tx, entries));
    }
    await sealAudit(store(), communeId);
    return communeId;
  }

  it("can be checked line by line with the key file and nothing of this program", async () => {
    const communeId = await filled();
    const lines: AuditLine[] = [];
    for await (const batch of auditLines(store(), communeId, { entity: "odd" })) lines.push(...batch);
    expect(lines).toHaveLength(ENTRIES / 2);
    const key = readFileSync(join(env().dataDir, "audit-key"), "utf8").trim();
    const hmac = (parts: unknown[]) => createHmac("sha256", key).update(JSON.stringify(parts)).digest("hex");
    for (const { mac, seal, ...e } of JSON.parse(JSON.stringify(lines)) as AuditLine[]) {
      const content = [e.communeId, e.id, e.at, e.actorId, e.action, e.entity, e.entityId, e.before, e.after];
      expect(mac).toBe(hmac(["so-chi-tieu entry 1", ...content]));
      if (seal === null) throw new Error("not sealed");
      const link = [e.communeId, seal.sequence, e.id, seal.sealedAt, seal.keyId, seal.previousHash, mac];
      expect(seal.hash).toBe(hmac(["so-chi-tieu seal 1", ...link]));
    }
  });

  it("is searched page by page, each entry once, to the end", async () => {
    const communeId = await filled();
    const found: string[] = [];
    let place: Parameters<typeof searchAudit>[3] = null;
    let pages = 0;
    do {
      const page = await searchAudit(store(), communeId, {}, place, (entry) => Number(entry.entityId) % 5 === 0);
      found.push(...page.entries.map(({ entityId }) => entityId));
      place = page.older && { ...page.older, towards: "older" };
      pages++;
    } while (place !== null);
    expect(pages).toBe(3);
    expect(new Set(found).size).toBe(ENTRIES / 5);
    expect(found).toHaveLength(ENTRIES / 5);
    expect(SEARCH_DEPTH).toBeGreaterThan(ENTRIES);
  });
});
