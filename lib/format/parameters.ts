/** The parameters of an address with some of them set anew; an empty value takes one out. All others stay. */
export function withParameters(
  parameters: URLSearchParams,
  set: Iterable<readonly [name: string, value: string]>,
): URLSearchParams {
  const next = new URLSearchParams(parameters);
  for (const [name, value] of set) {
    if (value === "") next.delete(name);
    else next.set(name, value);
  }
  return next;
}
