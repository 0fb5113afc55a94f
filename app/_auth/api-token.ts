import "server-only";
import { getStore } from "@/db/client";
import { readTokenAccess } from "@/db/exports/token-access";
import type { Actor } from "@/lib/access/grant";

const HEADERS = { "Cache-Control": "no-store", "X-Content-Type-Options": "nosniff" };

/** JSON of the open export; nobody on the way may keep it. */
export function exportAnswer(body: unknown, status = 200, headers: Record<string, string> = {}): Response {
  return Response.json(body, { status, headers: { ...HEADERS, ...headers } });
}

/**
 * For the open export: the account whose key stands in `Authorization: Bearer …`, as it is on this request, or the
 * answer to give instead. No key, an unknown, an expired and a revoked one are answered alike.
 */
export async function requireApiToken(request: Request): Promise<{ actor: Actor } | { refusal: Response }> {
  const token = /^Bearer ([\w-]{20,100})$/.exec(request.headers.get("authorization") ?? "")?.[1] ?? "";
  const access = await readTokenAccess(getStore(), token);
  if (access.ok) return { actor: access.actor };
  switch (access.reason) {
    case "unknown":
      return { refusal: exportAnswer({ error: "Khóa không dùng được." }, 401, { "WWW-Authenticate": "Bearer" }) };
    case "forbidden":
      return { refusal: exportAnswer({ error: "Tài khoản tạo khóa này không còn quyền xuất dữ liệu." }, 403) };
    case "too-many":
      return {
        refusal: exportAnswer({ error: "Hỏi quá nhiều lần trong một phút. Chờ rồi hỏi tiếp." }, 429, {
          "Retry-After": String(access.retryAfterSeconds),
        }),
      };
  }
}
