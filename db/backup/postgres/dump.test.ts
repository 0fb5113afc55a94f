import { expect, it } from "vitest";
import { createCommune } from "@/db/testing/factories";
import { openTestStore } from "@/db/testing/test-store";
import { backup } from "../backup";
it("x", async () => {
  const place = await openTestStore("postgres", true);
  await createCommune(place.store, { name: "xã Đức An" });
  const t = performance.now();
  const r = await backup(place.env);
  console.log(performance.now() - t, r.ok ? { ...r.manifest, tables: 0, digests: 0 } : r);
  expect(r.ok).toBe(true);
  await place.dispose();
});
