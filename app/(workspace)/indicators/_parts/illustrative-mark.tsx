/** The small mark of a made-up number; its legend stands under the table. */
export function IllustrativeMark() {
  return (
    <span className="ml-1 text-xs text-muted" title="số liệu minh họa">
      <span aria-hidden>◌</span>
      <span className="sr-only"> (số liệu minh họa)</span>
    </span>
  );
}
