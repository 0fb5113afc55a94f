import { useEffect, useState } from "react";
import type { CellDetails } from "@/lib/sheets/cell-details";

/** What is known of the cell; `message` says why it is not, or not the newest. */
export type KnownDetails = { details: CellDetails | null; message: string | null };

const SETTLED_AFTER_MS = 150;
const OFFLINE = "Chưa tải được lịch sử, ghi chú và minh chứng: mất kết nối. Đồng chí vẫn nhập số bình thường.";
const SIGNED_OUT = "Phiên làm việc đã kết thúc nên chưa xem được lịch sử và minh chứng.";
const FAILED = "Chưa tải được lịch sử, ghi chú và minh chứng.";

/**
 * The details of the cell at `address`, asked for once the reader has settled on it and again whenever `stamp`
 * changes or the line is back. What was seen before shows at once; an answer for a cell that was left is thrown away.
 */
export function useCellDetails(address: string, stamp: string): KnownDetails {
  const [known, setKnown] = useState<ReadonlyMap<string, KnownDetails>>(new Map());
  // biome-ignore lint/correctness/useExhaustiveDependencies: the stamp says that something was saved: ask again
  useEffect(() => {
    const controller = new AbortController();
    const ask = async () => {
      const answer = await fetchDetails(address, controller.signal);
      if (controller.signal.aborted) return;
      setKnown((before) => {
        const details = answer.details ?? before.get(address)?.details ?? null;
        return new Map(before).set(address, { ...answer, details });
      });
    };
    const timer = setTimeout(ask, SETTLED_AFTER_MS);
    window.addEventListener("online", ask);
    return () => {
      clearTimeout(timer);
      window.removeEventListener("online", ask);
      controller.abort();
    };
  }, [address, stamp]);
  return known.get(address) ?? { details: null, message: null };
}

async function fetchDetails(address: string, signal: AbortSignal): Promise<KnownDetails> {
  const none = (message: string) => ({ details: null, message });
  try {
    // Whoever is signed out is sent to the sign-in page, which is no answer to this question.
    const response = await fetch(address, { signal, redirect: "manual" });
    if (response.type === "opaqueredirect" || response.status === 401) return none(SIGNED_OUT);
    if (!response.ok) return none(FAILED);
    return { details: (await response.json()) as CellDetails, message: null };
  } catch {
    return none(OFFLINE);
  }
}
