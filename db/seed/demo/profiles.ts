import { DUC_AN } from "./duc-an";
import { hamThuan } from "./ham-thuan/ham-thuan";
import type { DemoProfile } from "./profile";

/** Made only when asked for; duc-an is the one without a name. */
const PROFILES: Record<string, () => DemoProfile> = { "duc-an": () => DUC_AN, "ham-thuan": hamThuan };

/** The demo commune of a name; null where there is none. */
export function profileOf(name: string | undefined): DemoProfile | null {
  return PROFILES[name ?? "duc-an"]?.() ?? null;
}
