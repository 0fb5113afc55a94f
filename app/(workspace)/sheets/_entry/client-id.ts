/** An id made in the browser. `crypto.randomUUID` exists only on secure origins, and offices use plain HTTP on a LAN. */
export function newClientId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
