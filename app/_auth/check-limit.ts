import { type NextRequest, NextResponse } from "next/server";
import { type CheckCounts, countCheck, noChecks } from "@/lib/reports/check-limit";

const holder = globalThis as typeof globalThis & { __soChiTieuChecks?: CheckCounts };

/**
 * The answer to somebody who checks codes of papers too fast, null for everybody else.
 * @param nonce of the page's style
 */
export function tooManyChecks(request: NextRequest, nonce: string): NextResponse | null {
  if (!/^\/verify\/./.test(request.nextUrl.pathname)) return null;
  holder.__soChiTieuChecks ??= noChecks();
  const wait = countCheck(holder.__soChiTieuChecks, addressOf(request), Date.now());
  if (wait === 0) return null;
  return new NextResponse(waitPage(wait, nonce), {
    status: 429,
    headers: { "Content-Type": "text/html; charset=utf-8", "Retry-After": String(wait) },
  });
}

/**
 * What the nearest proxy wrote, which it adds at the end; without a proxy the address of the connection, by Next, unless
 * the client sent a header of its own: then it names addresses as it likes, and the limit in all holds.
 */
function addressOf(request: NextRequest): string {
  return request.headers.get("x-forwarded-for")?.split(",").at(-1)?.trim() ?? "";
}

/** Before anything is read: no frame, no name of anybody. */
function waitPage(seconds: number, nonce: string): string {
  return `<!doctype html>
<html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Kiểm tra mã báo cáo</title>
<style nonce="${nonce}">:root{color-scheme:light dark}body{font:1rem/1.6 system-ui,sans-serif;max-width:34rem;margin:3rem auto;padding:0 1rem}</style>
</head><body><main><h1>Chờ một chút</h1>
<p>Có quá nhiều lượt kiểm tra mã trong một phút. Đề nghị chờ ${seconds} giây rồi tải lại trang này.</p>
<p><a href="/verify">Nhập mã khác</a></p></main></body></html>`;
}
