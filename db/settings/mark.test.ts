import { createHash } from "node:crypto";
import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { createAccount, createCommune, grantFor, type TestAccount } from "@/db/testing/factories";
import { describeStorage } from "@/db/testing/test-store";
import { BASELINE_JPEG, pngChunk, pngHead, pngOf, samplePng } from "@/lib/pictures/testing/sample-pictures";
import { MARK_LIMITS } from "@/lib/settings/mark";
import { removeMark, setMark } from "./mark";
import { findMark, readMark } from "./mark-queries";

const PNG = samplePng(6, 4);
const OTHER = samplePng(6, 4, { colour: [255, 205, 0, 255] });
const sha = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");
const text = (content: string) => new TextEncoder().encode(content);
const whole = (width: number, height: number) =>
  pngOf(pngHead(width, height), pngChunk("IDAT", Uint8Array.of(1)), pngChunk("IEND", new Uint8Array()));
/** A whole picture of exactly so many bytes. */
const ofBytes = (bytes: number) => samplePng(4, 4, { padding: bytes - samplePng(4, 4, { padding: 1 }).length + 1 });

describeStorage("mark of the commune", (store) => {
  let communeId = "";
  let office: TestAccount;

  beforeEach(async () => {
    communeId = (await createCommune(store())).id;
    office = await createAccount(store(), communeId, ["office"]);
  });

  const set = (bytes: Uint8Array, seen = "") =>
    setMark(store(), grantFor(office.actor, "commune:manage"), { seen, bytes });
  const remove = (seen: string) => removeMark(store(), grantFor(office.actor, "commune:manage"), { seen });
  const trail = () =>
    store().db.select().from(store().t.auditEntries).where(eq(store().t.auditEntries.communeId, communeId));

  it("is set, replaced and removed, each with what the picture was before and after, never the picture", async () => {
    expect(await findMark(store(), communeId)).toBeNull();
    expect(await set(PNG)).toEqual({ ok: true });
    const png = { mediaType: "image/png", width: 6, height: 4, size: PNG.length, sha256: sha(PNG) };
    expect(await findMark(store(), communeId)).toMatchObject({ ...png, setBy: office.id });
    expect(await set(BASELINE_JPEG, sha(PNG))).toEqual({ ok: true });
    const jpeg = { mediaType: "image/jpeg", width: 12, height: 8, size: 303, sha256: sha(BASELINE_JPEG) };
    expect(await findMark(store(), communeId)).toMatchObject(jpeg);
    expect(await remove(sha(BASELINE_JPEG))).toEqual({ ok: true });
    expect(await findMark(store(), communeId)).toBeNull();
    const entries = await trail();
    const states = entries.map((entry) => [JSON.parse(entry.before ?? "null"), JSON.parse(entry.after ?? "null")]);
    // Entries of one millisecond have no order of their own.
    expect(states).toHaveLength(3);
    expect(states).toEqual(
      expect.arrayContaining([
        [null, png],
        [png, jpeg],
        [jpeg, null],
      ]),
    );
    expect(entries.every((entry) => entry.entity === "commune_mark" && entry.action === "commune:manage")).toBe(true);
  });

  it("comes back byte for byte, at the address of its content only, and to its own commune only", async () => {
    const largest = ofBytes(MARK_LIMITS.bytes);
    expect(await set(largest)).toEqual({ ok: true });
    const read = await readMark(store(), communeId, sha(largest));
    expect(read?.mediaType).toBe("image/png");
    expect(Buffer.from(read?.bytes ?? []).equals(Buffer.from(largest))).toBe(true);
    expect(await readMark(store(), communeId, sha(PNG))).toBeNull();
    const neighbour = (await createCommune(store())).id;
    expect(await readMark(store(), neighbour, sha(largest))).toBeNull();
  });

  it("the same picture once more changes nothing; another one needs to have seen the one in use", async () => {
    await set(PNG);
    expect(await set(PNG)).toEqual({ ok: true });
    expect(await set(OTHER)).toEqual({ ok: false, reason: "stale" });
    expect(await remove("")).toEqual({ ok: false, reason: "stale" });
    expect(await remove(sha(OTHER))).toEqual({ ok: false, reason: "stale" });
    expect(await remove("x".repeat(500))).toEqual({ ok: false, reason: "stale" });
    expect(await findMark(store(), communeId)).toMatchObject({ sha256: sha(PNG) });
    expect(await set(OTHER, sha(PNG))).toEqual({ ok: true });
    expect(await remove(sha(OTHER))).toEqual({ ok: true });
    expect(await remove(sha(OTHER))).toEqual({ ok: true });
    expect(await trail()).toHaveLength(3);
  });

  describe("a hostile file changes nothing", () => {
    it.each([
      ["nothing", new Uint8Array(), "no-file"],
      ["SVG", text('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'), "not-a-picture"],
      ["HTML behind the signature of PNG", pngOf(text("<script>alert(1)</script>")), "not-a-picture"],
      ["a picture that is cut off", PNG.subarray(0, PNG.length - 1), "not-a-picture"],
      ["a photograph that is cut off", BASELINE_JPEG.subarray(0, 200), "not-a-picture"],
      ["one byte over 200 KB", ofBytes(MARK_LIMITS.bytes + 1), "too-large"],
      ["201 KB", ofBytes(201 * 1024), "too-large"],
      ["a head of 50,000 pixels", whole(50_000, 50_000), "too-wide"],
      ["one pixel too high", whole(4, 2049), "too-wide"],
    ])("%s", async (_, bytes, reason) => {
      await set(PNG);
      expect(await set(bytes, sha(PNG))).toEqual({ ok: false, reason });
      expect(await findMark(store(), communeId)).toMatchObject({ sha256: sha(PNG) });
      expect(await trail()).toHaveLength(1);
    });

    it("but 2048 × 2048 is still taken", async () => {
      expect(await set(whole(2048, 2048))).toEqual({ ok: true });
    });
  });
});
