const ISSUER = "So chi tieu";

/** What authenticator apps take as a link or through a QR code of one's own; plain letters, as old apps want them. */
export function authenticatorUri(username: string, key: string): string {
  const label = `${encodeURIComponent(ISSUER)}:${encodeURIComponent(username)}`;
  return `otpauth://totp/${label}?secret=${key}&issuer=${encodeURIComponent(ISSUER)}&algorithm=SHA1&digits=6&period=30`;
}
