import "server-only";
import { requireGrant } from "@/app/_auth/session";
import { getStore } from "@/db/client";
import { findMark } from "@/db/settings/mark-queries";
import { listNames } from "@/db/sheets/account-names";
import { formatInstant } from "@/lib/format/dates";
import { markPath } from "@/lib/settings/mark";
import { fileSizeWords } from "@/lib/sheets/evidence/cell-file";

const TYPE_WORDS = { "image/png": "PNG", "image/jpeg": "JPEG" } as const;

/** The mark in use, as the page shows it. */
export async function loadMark() {
  const { commune } = await requireGrant("commune:manage");
  const store = getStore();
  const mark = await findMark(store, commune.id);
  if (mark === null) return { communeName: commune.name, mark: null };
  const { mediaType, width, height, size, sha256, setBy, setAt } = mark;
  const names = await listNames(store, commune.id, [setBy]);
  return {
    communeName: commune.name,
    mark: {
      sha256,
      src: markPath(sha256),
      what: `${TYPE_WORDS[mediaType]}, ${width} × ${height} điểm ảnh, ${fileSizeWords(size)}`,
      since: `Đưa lên ${formatInstant(setAt)}, ${names.get(setBy) ?? "không rõ ai"}`,
    },
  };
}
