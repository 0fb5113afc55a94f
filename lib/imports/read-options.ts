import type { SupplyChannel } from "@/lib/indicators/figure";
import type { LocalDate } from "@/lib/periods/local-date";
import type { RecordPlans } from "@/lib/plans/schema";
import { meetingOptionsSchema, pastYearOptionsSchema, planOptionsSchema } from "./schema";

export type ReadOptions<T> = { ok: true; options: T } | { ok: false; errors: Record<string, string> };
type Typed = Readonly<Record<string, string>>;

type Parsed<T> = { success: true; data: T } | { success: false; error: { issues: readonly Issue[] } };
type Issue = { path: readonly PropertyKey[]; message: string };

function answer<T>(parsed: Parsed<T>): ReadOptions<T> {
  if (parsed.success) return { ok: true, options: parsed.data };
  const errors: Record<string, string> = {};
  for (const { path, message } of parsed.error.issues) errors[path.map(String).join(".")] ??= message;
  return { ok: false, errors };
}

type PlanOptions = Pick<RecordPlans, "year" | "document" | "reason"> & { effectiveOn: LocalDate | null };

export function readPlanOptions(typed: Typed): ReadOptions<PlanOptions> {
  const read = answer(planOptionsSchema.safeParse({ title: "", effectiveOn: "", ...typed }));
  if (!read.ok) return read;
  const { year, effectiveOn, reason, ...document } = read.options;
  return { ok: true, options: { year, effectiveOn, reason, document } };
}

export function readPastYearOptions(typed: Typed): ReadOptions<{ source: string }> {
  return answer(pastYearOptionsSchema.safeParse(typed));
}

type MeetingOptions = { period: string; suppliedBy: string; suppliedVia: SupplyChannel };

export function readMeetingOptions(typed: Typed): ReadOptions<MeetingOptions> {
  return answer(meetingOptionsSchema.safeParse(typed));
}
