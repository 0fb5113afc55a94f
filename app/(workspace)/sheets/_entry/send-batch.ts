import type { Batch } from "@/lib/sheets/entry/entry-session";
import type { BatchAnswer } from "@/lib/sheets/entry/saving";
import type { TypedSupply } from "@/lib/sheets/on-behalf";

/** What became of sending. */
export type Sent =
  | { kind: "answered"; answer: BatchAnswer }
  | { kind: "offline" }
  | { kind: "failing" }
  /** No room on the server's disk: nothing was kept there. */
  | { kind: "full" }
  | { kind: "signed-out" }
  /** The sheet or the batch as a whole was refused; `field` = what is missing for typing on behalf. */
  | { kind: "refused"; message: string };

/** Browsers send at most 64 KB from a page that is being closed; a longer batch waits as a draft instead. */
const KEEPALIVE_BYTES = 30_000;

/** Posts one batch. Never throws: no answer at all means the line is down. */
export async function sendBatch(
  address: string,
  accountId: string,
  batch: Batch,
  onBehalf: TypedSupply | null,
): Promise<Sent> {
  const body = JSON.stringify({ ...batch, accountId, onBehalf });
  let response: Response;
  try {
    response = await fetch(address, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body,
      keepalive: body.length < KEEPALIVE_BYTES,
      // A redirect would lead to a page; whoever is signed out is told so by the handler itself.
      redirect: "error",
    });
  } catch {
    return { kind: "offline" };
  }
  if (response.status === 401) return { kind: "signed-out" };
  if (response.status === 507) return { kind: "full" };
  if (response.status >= 500) return { kind: "failing" };
  const answer: unknown = await response.json().catch(() => null);
  if (response.ok && isBatchAnswer(answer)) return { kind: "answered", answer };
  const refusal = answer as { error?: unknown } | null;
  if (typeof refusal?.error === "string") return { kind: "refused", message: refusal.error };
  return { kind: "failing" };
}

function isBatchAnswer(answer: unknown): answer is BatchAnswer {
  return typeof answer === "object" && answer !== null && "cells" in answer && "notes" in answer;
}
