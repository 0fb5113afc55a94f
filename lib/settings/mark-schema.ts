import { z } from "zod";

/** The SHA-256 of the mark the form was opened with; empty = there was none. */
const seen = z.string().regex(/^([0-9a-f]{64})?$/);

export const setMarkSchema = z.object({ seen, bytes: z.instanceof(Uint8Array) });
export const removeMarkSchema = z.object({ seen });
