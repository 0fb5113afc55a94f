import { describe, expect, it } from "vitest";
import { authenticatorUri } from "@/lib/accounts/authenticator-uri";
import { qrPath } from "./qr-path";

/** The eye of a code: seven rows of modules around `row`, `column`. */
const EYE = ["#######", "#.....#", "#.###.#", "#.###.#", "#.###.#", "#.....#", "#######"];

describe("QR code as a path", () => {
  const { size, path } = qrPath(authenticatorUri("thon1", "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP"));
  const dark = new Set([...path.matchAll(/M(\d+) (\d+)h1v1h-1z/g)].map(([, column, row]) => `${row},${column}`));

  it("has its three eyes where a camera looks for them, inside a quiet zone of four", () => {
    const far = size - 4 - 7;
    for (const [row, column] of [
      [4, 4],
      [4, far],
      [far, 4],
    ] as const) {
      const seen = EYE.map((line, r) =>
        [...line].map((_, c) => (dark.has(`${row + r},${column + c}`) ? "#" : ".")).join(""),
      );
      expect(seen).toEqual(EYE);
    }
    expect([...dark].every((at) => at.split(",").every((each) => Number(each) >= 4 && Number(each) < size - 4))).toBe(
      true,
    );
  });

  it("is a square of a version's size and differs with the text", () => {
    expect((size - 8 - 17) % 4).toBe(0);
    expect(qrPath("a").path).not.toBe(qrPath("b").path);
  });
});
