/** Fetched as soon as the form stands: once the line is down nothing can be. */
export const loadDraftBox = () => import("../../sheets/_entry/draft-box");

/** Whose typing, of which record ("chi-bo-thon-1/2026-11" of a new one, else its id), under the account's own key. */
export type KeptPlace = { accountId: string; draftKey: string; record: string };

/** What was typed and not sent: the texts of the form, from which version on, and when. */
export type KeptRecord = { texts: Record<string, string>; version: number; at: number };

const nameOf = ({ accountId, record }: KeptPlace) => `ky-sinh-hoat/${accountId}/${record}`;

/**
 * Kept by the browser until it is sent, also when the phone closes the page: sealed, so that whoever takes the machine
 * next reads nothing. Null takes it away.
 */
export async function keepRecord(place: KeptPlace, kept: KeptRecord | null): Promise<void> {
  try {
    if (kept === null) {
      localStorage.removeItem(nameOf(place));
      return;
    }
    const { seal } = await loadDraftBox();
    const box = seal(place.draftKey, JSON.stringify(kept));
    localStorage.setItem(nameOf(place), btoa(String.fromCharCode(...box)));
  } catch {
    // A browser that keeps nothing: the form itself still holds the text.
  }
}

export async function findKept(place: KeptPlace): Promise<KeptRecord | null> {
  try {
    const stored = localStorage.getItem(nameOf(place));
    if (stored === null) return null;
    const { open } = await loadDraftBox();
    const text = open(
      place.draftKey,
      Uint8Array.from(atob(stored), (each) => each.charCodeAt(0)),
    );
    return text === null ? null : (JSON.parse(text) as KeptRecord);
  } catch {
    return null;
  }
}
