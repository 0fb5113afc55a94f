/** The period chosen last, kept by the browser for half a day, so that the next screen opens on it; the address wins. */
export const REMEMBERED_PERIOD = "ky-bao-cao";

/** The unit typed for last, of an account that has several. */
export const REMEMBERED_UNIT = "don-vi";

const HALF_A_DAY = 12 * 3600;

/** In the browser, when someone chooses. Only what is a key is kept, never a name. */
export function remember(name: string, value: string): void {
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API exists on secure origins only, and offices use plain HTTP on a LAN
  document.cookie = `${name}=${encodeURIComponent(value)}; Path=/; Max-Age=${HALF_A_DAY}; SameSite=Lax`;
}
