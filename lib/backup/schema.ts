import { z } from "zod";

export const requestBackupSchema = z.strictObject({ operationId: z.string().min(8).max(64) });

/** Fields of the download form; the two passphrases are compared and judged by downloadProblem. */
export const downloadBackupSchema = z.strictObject({
  file: z.string().regex(/^[A-Za-z0-9_][A-Za-z0-9_.-]{0,90}$/),
  passphrase: z.string().max(1000),
  again: z.string().max(1000),
});
