export type HeaderOptions = {
  nonce: string;
  development: boolean;
  /** People come over https. */
  secure: boolean;
  /** Host name of the request; browsers call loopback trustworthy also over plain HTTP. */
  hostname: string;
};

const LOOPBACK = /^(localhost|127\.0\.0\.1|\[::1\])$/;

/**
 * What every answer carries. Scripts and style sheets need this request's nonce; style attributes are allowed because
 * menus and charts are placed with them (no CSS text comes from people). No `upgrade-insecure-requests`: offices run
 * on plain HTTP until TLS is set up.
 */
export function securityHeaders({ nonce, development, secure, hostname }: HeaderOptions): Record<string, string> {
  const policy = [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ""}`,
    development ? "style-src 'self' 'unsafe-inline'" : `style-src 'self' 'nonce-${nonce}'`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");
  return {
    "Content-Security-Policy": policy,
    "Cache-Control": "private, no-store",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), microphone=(), geolocation=(), payment=(), usb=()",
    // On a plain HTTP office name browsers ignore it and complain in the console.
    ...(secure || LOOPBACK.test(hostname) ? { "Cross-Origin-Opener-Policy": "same-origin" } : {}),
    ...(secure ? { "Strict-Transport-Security": "max-age=31536000" } : {}),
  };
}
