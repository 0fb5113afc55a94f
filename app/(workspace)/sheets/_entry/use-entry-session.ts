import { useEffect, useLayoutEffect, useRef, useState, useSyncExternalStore } from "react";
import { fieldName } from "@/lib/sheets/cell-form";
import { countUnsaved, typeInto } from "@/lib/sheets/entry/changes";
import { restOfDraft } from "@/lib/sheets/entry/draft";
import { mergeServer, openSession } from "@/lib/sheets/entry/entry-session";
import type { Typist } from "@/lib/sheets/entry/typist";
import type { EntryForm } from "@/lib/sheets/entry-form";
import type { EntryState } from "@/lib/sheets/entry-state";
import { readSupply, type TypedSupply } from "@/lib/sheets/on-behalf";
import { newClientId } from "./client-id";
import { type DraftAddress, findDrafts, keepDraft } from "./draft-store";
import { fetchParts } from "./entry-parts";
import { EntryStore } from "./entry-store";
import { sendBatch } from "./send-batch";

/** What is typed on one sheet: kept, sent, answered. `supply` is null for the unit's own people. */
export function useEntrySession(form: EntryForm, state: EntryState, typist: Typist, supply: TypedSupply | null) {
  const { unitId, periodKey } = form;
  const { accountId, draftKey } = typist;
  const supplied = useRef(supply);
  supplied.current = supply;
  const [pageId] = useState(newPageId);
  const [store] = useState(() => {
    const drafts: DraftAddress = { accountId, draftKey, unitId, periodKey };
    const address = `/api/sheets/${encodeURIComponent(unitId)}/${periodKey}/cells`;
    return new EntryStore(openSession(form, state, form.ownNotes), {
      send: (batch) => sendBatch(address, accountId, batch, supplied.current),
      keep: (draft) => keepDraft(drafts, pageId, draft),
      ready: () => supplied.current === null || readSupply(supplied.current).ok,
    });
  });
  const session = useSyncExternalStore(store.subscribe, store.get, store.get);
  const [restored, setRestored] = useState(0);

  const seen = useRef(form);
  useEffect(() => {
    if (seen.current === form) return;
    seen.current = form;
    store.change((before) => mergeServer(before, form, form.ownNotes));
  }, [form, store]);

  useEffect(() => {
    store.reopen();
    const drafts: DraftAddress = { accountId, draftKey, unitId, periodKey };
    void takeDrafts(store, drafts, pageId).then(setRestored, () => undefined);
    const online = () => void store.retry();
    const hidden = () => document.visibilityState === "hidden" && void store.saveNow();
    void fetchParts().catch(() => undefined);
    window.addEventListener("online", online);
    document.addEventListener("visibilitychange", hidden);
    return () => {
      window.removeEventListener("online", online);
      document.removeEventListener("visibilitychange", hidden);
      store.close();
    };
  }, [store, pageId, unitId, periodKey, accountId, draftKey]);

  useTypedBeforeReady(store);
  const unsaved = countUnsaved(session);
  useAskBeforeLeaving(unsaved);
  return { store, session, unsaved, restored };
}

/** Puts back what earlier pages left of this sheet, keeps it as this page's own, and leaves what is not shown here. */
async function takeDrafts(store: EntryStore, address: DraftAddress, pageId: string): Promise<number> {
  const earlier = (await findDrafts(address)).filter((found) => found.pageId !== pageId);
  if (earlier.length === 0) return 0;
  const restored = store.restore(earlier.map(({ draft }) => draft));
  await store.keep();
  for (const { pageId: earlierPage, draft } of earlier) {
    await keepDraft(address, earlierPage, restOfDraft(store.get(), draft));
  }
  return restored;
}

/**
 * On a slow machine people type before the program has come: the inputs are plain HTML. What stands in them then is
 * taken over before React would put the saved figure back.
 */
function useTypedBeforeReady(store: EntryStore): void {
  useLayoutEffect(() => {
    for (const { indicator } of store.get().rows) {
      for (const part of ["text", "numerator", "denominator", "reason"] as const) {
        const input = document.getElementById(fieldName(part, indicator.id));
        const typed = input instanceof HTMLInputElement ? input.value : null;
        if (typed === null || typed === store.get().cells[indicator.id]?.raw[part]) continue;
        store.change((session) => typeInto(session, indicator.id, { [part]: typed }));
      }
    }
  }, [store]);
}

/** Drafts of two windows lie apart. On the server there is none to keep. */
function newPageId(): string {
  return typeof window === "undefined" ? "" : newClientId();
}

/** Closing the window or signing out with unsent cells asks first; they stay on this machine either way. */
function useAskBeforeLeaving(unsaved: number): void {
  useEffect(() => {
    if (unsaved === 0) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    const askAtSignOut = (event: SubmitEvent) => {
      const target = event.target instanceof HTMLFormElement ? event.target.getAttribute("action") : null;
      if (target !== "/sign-out") return;
      const question = `Còn ${unsaved} ô chưa gửi được. Đăng xuất thì các ô đó chỉ còn giữ trên máy này, mở lại phiếu bằng tài khoản của đồng chí để gửi tiếp. Vẫn đăng xuất?`;
      if (window.confirm(question)) window.removeEventListener("beforeunload", ask);
      else event.preventDefault();
    };
    window.addEventListener("beforeunload", ask);
    document.addEventListener("submit", askAtSignOut, true);
    return () => {
      window.removeEventListener("beforeunload", ask);
      document.removeEventListener("submit", askAtSignOut, true);
    };
  }, [unsaved]);
}
