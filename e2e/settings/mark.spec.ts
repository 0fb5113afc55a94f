import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { BASELINE_JPEG, samplePng } from "@/lib/pictures/testing/sample-pictures";
import { expect, test } from "../fixtures";

test.use({ dataset: "mark", allowedConsole: [/404/] });

const PNG = samplePng(300, 200);
const COMMUNE = "Xã Đức An";

async function choose(page: Page, name: string, mimeType: string, bytes: Uint8Array): Promise<void> {
  await page.getByLabel("Tệp ảnh (PNG hoặc JPEG)").setInputFiles({ name, mimeType, buffer: Buffer.from(bytes) });
  await page.getByRole("button", { name: /^(Đưa lên|Thay biểu trưng)$/ }).click();
}

const violations = async (page: Page) =>
  (await new AxeBuilder({ page }).withTags(["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"]).analyze()).violations;

const inBand = (page: Page) => page.locator(".brand img");

/** The picture has arrived and stands in its box. */
async function expectDrawn(page: Page): Promise<void> {
  await expect(inBand(page)).toHaveAttribute("alt", COMMUNE);
  await expect.poll(() => inBand(page).evaluate((each: HTMLImageElement) => each.naturalWidth)).toBeGreaterThan(0);
  expect(await inBand(page).boundingBox()).toMatchObject({ width: 44, height: 44 });
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("put up, replaced, refused beside the field, taken away", async ({ page, signIn, request }) => {
      await page.goto("/sign-in");
      await expect(inBand(page)).toHaveCount(0);
      await signIn(page, "vanphong");
      await page.goto("/admin/settings");
      await page.getByRole("link", { name: "Biểu trưng" }).click();
      await expect(page.getByText("Chưa có. Các trang chỉ hiện tên gọi.")).toBeVisible();

      await choose(page, "bieu-trung.png", "image/png", PNG);
      await expect(page.getByText("Đã đổi biểu trưng.")).toBeVisible();
      await expect(page.getByText("PNG, 300 × 200 điểm ảnh, 1 KB")).toBeVisible();
      await expectDrawn(page);
      const src = (await inBand(page).getAttribute("src")) ?? "";

      const svg = new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"/>');
      await choose(page, "bieu-trung.png", "image/png", svg);
      await expect(page.getByText("Tệp này không phải ảnh PNG hoặc JPEG còn nguyên vẹn")).toBeVisible();
      await expect(page.getByLabel("Tệp ảnh (PNG hoặc JPEG)")).toHaveAttribute("aria-invalid", "true");
      await choose(page, "lon.png", "image/png", samplePng(4, 4, { padding: 300 * 1024 }));
      await expect(page.getByText("Tệp lớn hơn 200 KB.")).toBeVisible();
      // axe is a script of the page and waits for ever where scripts are off.
      if (javaScriptEnabled) expect(await violations(page)).toEqual([]);

      // Nobody is signed in here: the sign-in page shows it, and its address holds this picture only.
      const answer = await request.get(src);
      expect(answer.headers()).toMatchObject({ "content-type": "image/png", "x-content-type-options": "nosniff" });
      expect(answer.headers()["cache-control"]).toBe("private, no-store");
      expect((await answer.body()).equals(Buffer.from(PNG))).toBe(true);

      await choose(page, "bieu-trung.svg", "image/svg+xml", BASELINE_JPEG);
      await expect(page.getByText("JPEG, 12 × 8 điểm ảnh")).toBeVisible();
      expect((await request.get(src)).status()).toBe(404);
      const now = (await inBand(page).getAttribute("src")) ?? "";
      expect((await request.get(now)).headers()["content-type"]).toBe("image/jpeg");
      await page.context().clearCookies();
      await page.goto("/sign-in");
      await expectDrawn(page);

      await signIn(page, "quantri");
      await page.goto("/admin/settings/mark");
      await page.getByRole("button", { name: "Bỏ biểu trưng" }).click();
      await expect(page.getByText("Đã bỏ biểu trưng.")).toBeVisible();
      await expect(inBand(page)).toHaveCount(0);
      await page.goto("/admin/audit");
      await expect(page.getByRole("table").getByText("Biểu trưng của xã").first()).toBeVisible();
    });
  });
}

test("nobody else puts one up, whatever page the form came from", async ({ page, demo, signIn }) => {
  const post = async (origin: string) => {
    const answer = await page.request.post("/admin/settings/mark/upload", {
      headers: { Origin: origin },
      multipart: { seen: "", file: { name: "a.png", mimeType: "image/png", buffer: Buffer.from(PNG) } },
      maxRedirects: 0,
    });
    return answer.status();
  };
  expect(await post(demo.url)).toBe(401);
  for (const username of ["xem", "lanhdao", "thon1"]) {
    await signIn(page, username);
    expect(await post(demo.url), username).toBe(403);
  }
  await signIn(page, "vanphong");
  expect(await post("http://evil.example")).toBe(403);
  await page.goto("/admin/settings/mark");
  await expect(page.getByText("Chưa có. Các trang chỉ hiện tên gọi.")).toBeVisible();
});
