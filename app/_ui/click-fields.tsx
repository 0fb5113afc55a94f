export type Click = { id: string; version: number; operationId: string };

/** Which thing a form is about, as the person saw it, and the click. */
export function ClickFields({ id, version, operationId }: Click) {
  return (
    <>
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="version" value={version} />
      <input type="hidden" name="operationId" value={operationId} />
    </>
  );
}
