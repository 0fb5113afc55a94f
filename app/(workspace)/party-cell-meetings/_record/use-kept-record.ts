import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from "react";
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

/** With the version that the form would send: the one that its text stands upon. */
function keptOf(form: HTMLFormElement): KeptRecord {
  const fields = new FormData(form);
  return { texts: typedTexts(fields), version: Number(fields.get("version")), at: Date.now() };
}

/**
 * Keeps what is typed on this machine and gives back what an earlier page left, or what stood in a form that has been
 * drawn anew because its record came in another version. `restored` is that; the form is to be drawn from its texts.
 */
export function useKeptRecord(form: RefObject<HTMLFormElement | null>, place: KeptPlace, version: number) {
  const [restored, setRestored] = useState<KeptRecord | null>(null);
  /** Where something is typed that the server does not have yet. */
  const typedIn = useRef<HTMLFormElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const keep = () => {
    clearTimeout(timer.current);
    const { current } = form;
    if (current === null) return;
    typedIn.current = current;
    timer.current = setTimeout(() => void keepRecord(place, keptOf(current)), PAUSE_MS);
  };
  const drop = async () => {
    clearTimeout(timer.current);
    typedIn.current = null;
    await keepRecord(place, null);
  };
  /** The server has what was sent; what was typed while it was on its way is still only here. */
  const forget = async (sent: FormData) => {
    const { current } = typedIn;
    await drop();
    if (current !== null && current === form.current && textOf(current) !== textOf(sent)) keep();
  };
  /** What was given back is saved: the form shows what the server has. */
  const settle = () => setRestored(null);
  /** What was given back is not wanted. */
  const discard = async () => {
    await drop();
    setRestored(null);
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each version that is shown
  useLayoutEffect(() => {
    const { current } = typedIn;
    if (current !== null && current !== form.current) setRestored(keptOf(current));
  }, [version]);
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
      // The page is left within the pause.
      const { current } = typedIn;
      if (current !== null && !current.isConnected) void keepRecord(place, keptOf(current));
    };
  }, [place.record]);
  return { restored, keep, forget, settle, discard };
}
