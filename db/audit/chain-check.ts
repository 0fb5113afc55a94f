import type { AuditAnchor, AuditFault, AuditFaultKind, AuditReport } from "@/lib/audit/report";
import type { AuditKey } from "./audit-key";
import { CHAIN_START, type ChainHead, contentMac, type EntryContent, type Seal, sealHash } from "./chain";

/** A link with the entry it belongs to; null = there is none. */
export type Link = { seal: Seal; entry: (EntryContent & { mac: string | null }) | null };

/** Goes along a chain from its first link and stops at the first that does not fit. */
export class ChainCheck {
  fault: AuditFault | null = null;
  otherKey: AuditReport["otherKey"] = null;
  /** Links that fit so far. */
  checked = 0;
  #previous: ChainHead = CHAIN_START;
  #signed = false;
  readonly #key: AuditKey;
  readonly #anchors: readonly AuditAnchor[];

  constructor(key: AuditKey, anchors: readonly AuditAnchor[]) {
    this.#key = key;
    this.#anchors = anchors;
  }

  /** Links in order of their sequence. @returns false at the first that does not fit */
  next(link: Link): boolean {
    const kind = this.#judge(link);
    if (kind !== null) {
      const sequence = kind === "gap" ? this.#previous.sequence + 1 : link.seal.sequence;
      this.fault = { kind, sequence, entryId: link.entry?.id ?? null, at: link.entry?.at ?? null };
      return false;
    }
    this.#previous = link.seal;
    this.checked++;
    return true;
  }

  /** After the last link: a chain that ends before an anchor was cut. */
  end(): void {
    const beyond = this.#anchors.filter(({ sequence }) => sequence > this.#previous.sequence);
    if (this.fault !== null || beyond.length === 0) return;
    this.fault = { kind: "cut", sequence: this.#previous.sequence + 1, entryId: null, at: null };
  }

  #judge({ seal, entry }: Link): AuditFaultKind | null {
    if (seal.sequence !== this.#previous.sequence + 1) return "gap";
    if (entry === null) return "missing";
    if (this.#anchors.some(({ sequence, hash }) => sequence === seal.sequence && !seal.hash.startsWith(hash))) {
      return "replaced";
    }
    if (seal.keyId !== this.#key.id) {
      // Nothing of it can be proved, and nothing made with our key may stand before it.
      if (this.#previous.sequence > 0 && this.otherKey?.to !== this.#previous.sequence) return "link";
      this.otherKey = { from: this.otherKey?.from ?? seal.sequence, to: seal.sequence };
      return null;
    }
    const mac = contentMac(this.#key, entry);
    if (entry.mac === null && this.#signed) return "unsigned";
    if (entry.mac !== null && entry.mac !== mac) return "edited";
    if (seal.hash !== sealHash(this.#key, this.#previous, seal, mac)) return entry.mac === null ? "edited" : "link";
    this.#signed ||= entry.mac !== null;
    return null;
  }
}
