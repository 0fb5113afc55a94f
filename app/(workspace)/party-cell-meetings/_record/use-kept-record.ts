import { type RefObject, useEffect, useRef, useState } from "react";
import { typedValues } from "@/app/_ui/form-state";
import { findKept, type KeptPlace, type KeptRecord, keepRecord, loadDraftBox } from "./kept-record";

const PAUSE_MS = 400;
/** Not the person's typing: which record, which click. */
const FIXED = new Set(["id", "version", "operationId", "unitId", "year"]);

/** The texts of a form that the person typed. */
export function typedTexts(form: HTMLFormElement): Record<string, string> {
  return Object.fromEntries(Object.entries(typedValues(new FormData(form))).filter(([name]) => !FIXED.has(name)));
}

/**
 * Keeps what is typed on this machine and gives back what an earlier page left. `restored` is that; the form is to be
 * drawn anew from its texts.
 */
export function useKeptRecord(form: RefObject<HTMLFormElement | null>, place: KeptPlace, version: number) {
  const [restored, setRestored] = useState<KeptRecord | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const keep = () => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      if (form.current) void keepRecord(place, { texts: typedTexts(form.current), version, at: Date.now() });
    }, PAUSE_MS);
  };
  const forget = () => {
    clearTimeout(timer.current);
    setRestored(null);
    return keepRecord(place, null);
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each record that is shown
  useEffect(() => {
    let shown = true;
    loadDraftBox().catch(() => undefined);
    const atStart = form.current === null ? null : JSON.stringify(typedTexts(form.current));
    void findKept(place).then((kept) => {
      if (!shown || kept === null || form.current === null) return;
      // What was typed before the page came alive is the newest.
      if (JSON.stringify(typedTexts(form.current)) === atStart) setRestored(kept);
    });
    return () => {
      shown = false;
      clearTimeout(timer.current);
    };
  }, [place.record]);
  return { restored, keep, forget };
}
