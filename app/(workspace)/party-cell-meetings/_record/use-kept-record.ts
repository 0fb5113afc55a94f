import { type RefObject, useEffect, useRef, useState } from "react";
import { typedValues } from "@/app/_ui/form-state";
import { findKept, type KeptPlace, type KeptRecord, keepRecord, loadDraftBox } from "./kept-record";

const PAUSE_MS = 400;
/** Not the person's typing: which record, which click. */
const FIXED = new Set([
  "id",
  "version",
  "operationId",
  "unitId",
  "year",
  "intent",
  "reportId",
  "sectionId",
  "periodKey",
  "row",
]);

/** The texts that the person typed. */
export function typedTexts(form: FormData): Record<string, string> {
  return Object.fromEntries(Object.entries(typedValues(form)).filter(([name]) => !FIXED.has(name)));
}

const textOf = (form: HTMLFormElement | FormData) =>
  JSON.stringify(typedTexts(form instanceof FormData ? form : new FormData(form)));

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
      if (form.current)
        void keepRecord(place, { texts: typedTexts(new FormData(form.current)), version, at: Date.now() });
    }, PAUSE_MS);
  };
  const drop = async () => {
    clearTimeout(timer.current);
    await keepRecord(place, null);
  };
  /** The server has what was sent; what was typed while it was on its way is still only here. */
  const forget = async (sent: FormData) => {
    await drop();
    if (form.current && textOf(form.current) !== textOf(sent)) keep();
  };
  /** What was given back is not wanted. */
  const discard = async () => {
    await drop();
    setRestored(null);
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each record that is shown
  useEffect(() => {
    let shown = true;
    loadDraftBox().catch(() => undefined);
    const atStart = form.current === null ? null : textOf(form.current);
    void findKept(place).then((kept) => {
      if (!shown || kept === null || form.current === null) return;
      // What was typed before the page came alive is the newest.
      if (textOf(form.current) === atStart) setRestored(kept);
    });
    return () => {
      shown = false;
      clearTimeout(timer.current);
    };
  }, [place.record]);
  return { restored, keep, forget, discard };
}
