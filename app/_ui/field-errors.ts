type Issue = { path: readonly PropertyKey[]; message: string };

/** The first message of each field, keyed as the controls are named: `units.3.name`. */
export function fieldErrors(issues: readonly Issue[]): Record<string, string> {
  const errors: Record<string, string> = {};
  for (const { path, message } of issues) errors[path.map(String).join(".")] ??= message;
  return errors;
}
