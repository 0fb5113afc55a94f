import { expect, it } from "vitest";
import { describeStorage } from "@/db/testing/test-store";
import { schemaVersion } from "./schema-version";

describeStorage("smoke", (store) => {
  it("is migrated", async () => {
    expect(await schemaVersion(store())).toBe(1);
  });
});
