import "server-only";
import type { FrozenFigure } from "@/lib/reports/issued";

/** So many proofs are looked at at once at most; the oldest goes. */
const MOST = 12;

const holder = globalThis as typeof globalThis & { __soChiTieuProofs?: Map<string, readonly FrozenFigure[]> };

/** Keeps the figures of a proof in memory, so that the person can be told which of them changed since. */
export function keepSeen(seen: string, figures: readonly FrozenFigure[]): void {
  holder.__soChiTieuProofs ??= new Map();
  const proofs = holder.__soChiTieuProofs;
  proofs.delete(seen);
  proofs.set(seen, figures);
  const [oldest] = proofs.keys();
  if (proofs.size > MOST && oldest !== undefined) proofs.delete(oldest);
}

/** Null = another server of ours showed it, or it was long ago. */
export function figuresSeen(seen: string): readonly FrozenFigure[] | null {
  return holder.__soChiTieuProofs?.get(seen) ?? null;
}
