import type { StartJobInput } from "@/db/jobs/start-job";
import type { Store } from "@/db/store";
import { createAccount, createCommune } from "@/db/testing/factories";
import type { Role } from "@/lib/access/policy";

/** Something the test lets happen. */
export function gate() {
  let open = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { open, opened };
}

export const INPUT: StartJobInput = {
  kind: "export",
  title: "Xuất dữ liệu",
  operationId: "click-0001",
  cancellable: true,
  total: 4,
};

/** A commune and somebody in it. */
export async function createJobScene(store: Store, roles: readonly Role[] = ["office"]) {
  const { id: communeId } = await createCommune(store);
  const { actor } = await createAccount(store, communeId, roles);
  return { communeId, actor };
}
