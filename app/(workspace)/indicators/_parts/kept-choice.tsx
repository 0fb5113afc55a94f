/** The switches of the screen as hidden inputs, so that a form without JavaScript keeps them. */
export function KeptChoice({ query }: { query: string }) {
  return [...new URLSearchParams(query)].map(([name, value]) => (
    <input key={name} type="hidden" name={name} value={value} />
  ));
}
