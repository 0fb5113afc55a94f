import { z } from "zod";

export const cancelJobSchema = z.strictObject({ jobId: z.string().min(8).max(64) });
