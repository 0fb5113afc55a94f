/** The password of every demo account; null when none was given. */
export function demoPassword(): string | null {
  return process.env.DEMO_PASSWORD || null;
}
