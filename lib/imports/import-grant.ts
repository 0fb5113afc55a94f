import { type Actor, authorize, type Grant } from "@/lib/access/grant";
import { IMPORT_KINDS, IMPORT_PERMISSIONS, type ImportKind, type ImportPermission } from "./import-kind";

/** The grant of a kind's own data for any unit of the commune; null where the policy table says no. */
export function importGrant(actor: Actor, kind: ImportKind): Grant<ImportPermission> | null {
  return authorize<ImportPermission>(actor, IMPORT_PERMISSIONS[kind]);
}

export function importKindsOf(actor: Actor): ImportKind[] {
  return IMPORT_KINDS.filter((kind) => importGrant(actor, kind) !== null);
}
