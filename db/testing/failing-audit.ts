import type { Store } from "@/db/store";

export class AuditFull extends Error {}

/** The same store, except that no audit row can be written: whatever a command did before must be gone. */
export function withFailingAudit(store: Store): Store {
  return {
    ...store,
    inTransaction: (work) =>
      store.inTransaction((tx) => {
        const db = new Proxy(tx.db, {
          get(target, name) {
            if (name !== "insert") return Reflect.get(target, name, target);
            return (table: unknown) => {
              if (table === tx.t.auditEntries) throw new AuditFull();
              return target.insert(table as typeof tx.t.sheets);
            };
          },
        });
        return work({ ...tx, db });
      }),
  };
}
