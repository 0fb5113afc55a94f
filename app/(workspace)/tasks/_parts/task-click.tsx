export type TaskClick = { id: string; version: number; operationId: string };

/** Which task a form is about, as the person saw it, and the click. */
export function TaskClickFields({ id, version, operationId }: TaskClick) {
  return (
    <>
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="version" value={version} />
      <input type="hidden" name="operationId" value={operationId} />
    </>
  );
}
