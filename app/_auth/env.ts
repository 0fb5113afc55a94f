/** Where people reach the program, from `PUBLIC_URL`: the address people type, scheme and port included. */
export type PublicAddress = {
  /** null = not set: the Host header decides. */
  origin: string | null;
  /** Cookies are Secure and `__Host-` only when people come over https. */
  secure: boolean;
  /** Other names of the same server, `ALLOWED_ORIGINS`, separated by commas. */
  otherOrigins: string[];
};

function originOf(text: string, name: string): string {
  let url: URL;
  try {
    url = new URL(text);
  } catch {
    throw new Error(`${name} must be an address such as http://localhost:3000, not "${text}"`);
  }
  if (url.protocol !== "http:" && url.protocol !== "https:")
    throw new Error(`${name} must start with http:// or https://`);
  return url.origin;
}

export function publicAddress(): PublicAddress {
  const text = process.env.PUBLIC_URL?.trim();
  const origin = text ? originOf(text, "PUBLIC_URL") : null;
  const otherOrigins = (process.env.ALLOWED_ORIGINS ?? "")
    .split(",")
    .map((each) => each.trim())
    .filter((each) => each !== "")
    .map((each) => originOf(each, "ALLOWED_ORIGINS"));
  return { origin, secure: origin?.startsWith("https://") ?? false, otherOrigins };
}

/** next-auth reads its own address from NEXTAUTH_URL; there is one setting for people to know, PUBLIC_URL. */
export function tellNextAuthItsAddress(): void {
  const { origin } = publicAddress();
  process.env.NEXTAUTH_URL ??= origin ?? `http://localhost:${process.env.PORT ?? "3000"}`;
}

/** `AUTH_SECRET` (32 characters or more) when several servers must accept each other's cookies; otherwise null. */
export function configuredSecret(): string | null {
  const text = process.env.AUTH_SECRET?.trim();
  if (!text) return null;
  if (text.length < 32) throw new Error("AUTH_SECRET must have at least 32 characters");
  return text;
}

/** React's development build evaluates code for its error pages; the production build never does. */
export function isDevelopment(): boolean {
  return process.env.NODE_ENV === "development";
}
