/** A conclusion that was typed and not saved yet, and where to go on with it. */
export type KeptDraft = { values: Record<string, string>; name: string; href: string };

/**
 * Kept by the browser until the window is closed, under the account: a step to the next indicator, a reload or a
 * broken line takes nothing away, and the next person at the machine is not shown it.
 */
const keyOf = (accountId: string, code: string) => `ket-luan/${accountId}/${code}`;

export function keepDraft(accountId: string, code: string, draft: KeptDraft | null): void {
  try {
    if (draft === null) sessionStorage.removeItem(keyOf(accountId, code));
    else sessionStorage.setItem(keyOf(accountId, code), JSON.stringify(draft));
  } catch {
    // A browser that keeps nothing: the form itself still holds the text.
  }
}

export function findDraft(accountId: string, code: string): KeptDraft | null {
  try {
    const text = sessionStorage.getItem(keyOf(accountId, code));
    return text === null ? null : (JSON.parse(text) as KeptDraft);
  } catch {
    return null;
  }
}

/** Those of other indicators than the one shown. */
export function findOtherDrafts(accountId: string, code: string): KeptDraft[] {
  const prefix = keyOf(accountId, "");
  try {
    return Object.keys(sessionStorage)
      .filter((key) => key.startsWith(prefix) && key !== prefix + code)
      .sort()
      .flatMap((key) => findDraft(accountId, key.slice(prefix.length)) ?? []);
  } catch {
    return [];
  }
}
