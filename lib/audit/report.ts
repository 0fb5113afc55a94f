/**
 * What checking a commune's trail can find:
 * edited   the content of an entry is not what was written;
 * unsigned an entry that this program did not write;
 * missing  an entry of the chain is gone;
 * gap      links of the chain are gone;
 * link     a link was changed or moved;
 * cut      the end is gone: a backup knows more of the trail than there is;
 * replaced another trail stands where a backup knows this one.
 */
export const AUDIT_FAULTS = ["edited", "unsigned", "missing", "gap", "link", "cut", "replaced"] as const;
export type AuditFaultKind = (typeof AUDIT_FAULTS)[number];

export type AuditFault = {
  kind: AuditFaultKind;
  /** The first link that does not fit. */
  sequence: number;
  /** Of the entry it belongs to; null where there is none. */
  entryId: string | null;
  at: number | null;
};

/** A head of the chain that was written down elsewhere: in a backup, or on paper. */
export type AuditAnchor = {
  sequence: number;
  /** Hex; on paper only its beginning. */
  hash: string;
  /** Where it was written down: the backup's file, or what was typed. */
  source: string;
  /** When, in milliseconds since 1970; null = not known. */
  takenAt: number | null;
};

export type AuditHead = { sequence: number; hash: string; sealedAt: number };

export type AuditReport = {
  /** Entries that were checked. */
  entries: number;
  head: AuditHead | null;
  fault: AuditFault | null;
  /** Links made with another key: nothing can be said of them here. */
  otherKey: { from: number; to: number } | null;
  /** The newest anchor the chain was compared with. */
  anchor: AuditAnchor | null;
};

export function isWhole(report: AuditReport): boolean {
  return report.fault === null && report.otherKey === null;
}

const CODE_DIGITS = 12;

/** The head for the foot of a printed page: "1234-AB12-CD34-EF56". */
export function shortHead({ sequence, hash }: Pick<AuditHead, "sequence" | "hash">): string {
  const digits = hash.slice(0, CODE_DIGITS).toUpperCase();
  return [String(sequence), ...(digits.match(/.{4}/g) ?? [])].join("-");
}

/** A code as typed from paper, or null when it is none. */
export function parseShortHead(text: string): AuditAnchor | null {
  const match = /^([1-9]\d{0,11})-([0-9a-f]{12})$/i.exec(text.trim().replace(/(?<=-.+)[-\s]/g, ""));
  if (match === null) return null;
  return { sequence: Number(match[1]), hash: (match[2] ?? "").toLowerCase(), source: text.trim(), takenAt: null };
}
