import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const alias = { "@": fileURLToPath(new URL(".", import.meta.url)).replace(/\/$/, "") };

export default defineConfig({
  test: {
    projects: [
      { resolve: { alias }, test: { name: "lib", include: ["lib/**/*.test.ts", "app/**/*.test.ts"] } },
      {
        resolve: { alias },
        test: {
          name: "db",
          include: ["db/**/*.test.ts"],
          globalSetup: "./db/testing/global-setup.ts",
          testTimeout: 60_000,
          hookTimeout: 120_000,
          maxWorkers: 2,
        },
      },
    ],
  },
});
