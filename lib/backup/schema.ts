import { z } from "zod";

export const requestBackupSchema = z.strictObject({ operationId: z.string().min(8).max(64) });
