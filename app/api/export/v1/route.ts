import { exportAnswer, requireApiToken } from "@/app/_auth/api-token";
import { getStore } from "@/db/client";
import { exportHead } from "@/db/exports/json-export";
import { visibleTables } from "@/db/exports/visible-tables";

/** What the key may read: the tables with their addresses. */
export async function GET(request: Request): Promise<Response> {
  const asked = await requireApiToken(request);
  if ("refusal" in asked) return asked.refusal;
  const { actor } = asked;
  return exportAnswer({
    ...(await exportHead(getStore(), actor.communeId)),
    tables: visibleTables(actor).map(({ key, title, meaning }) => ({
      ...{ key, title, meaning },
      href: `/api/export/v1/${key}`,
    })),
  });
}
