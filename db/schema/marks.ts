import type { Dialect } from "@/db/dialect";
import { PICTURE_TYPES } from "@/lib/pictures/picture";
import { oneOf } from "./checks";
import type { defineOrganisation } from "./organisation";

/** The mark (logo) of the commune's office: at most one, as the office gave it. */
export function defineMarks(d: Dialect, { communes }: Pick<ReturnType<typeof defineOrganisation>, "communes">) {
  const communeMarks = d.table(
    "commune_marks",
    {
      communeId: d
        .text("commune_id")
        .notNull()
        .references(() => communes.id),
      /** From the content itself, never from the name of the file. */
      mediaType: d.text("media_type", { enum: PICTURE_TYPES }).notNull(),
      width: d.integer("width").notNull(),
      height: d.integer("height").notNull(),
      /** Bytes of the file. */
      size: d.integer("size").notNull(),
      sha256: d.text("sha256").notNull(),
      setBy: d.text("set_by").notNull(),
      setAt: d.instant("set_at").notNull(),
      /** Base64: the engines share no column of bytes. Last, so that SQLite reads the others without it. */
      content: d.text("content").notNull(),
    },
    (t) => [
      d.primaryKey({ columns: [t.communeId] }),
      d.check("commune_marks_media_type", oneOf(t.mediaType, PICTURE_TYPES)),
    ],
  );
  return { communeMarks };
}
