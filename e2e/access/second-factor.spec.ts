import { createHmac } from "node:crypto";
import type { Page } from "@playwright/test";
import { expect, test } from "../fixtures";
import { DEMO_PASSWORD } from "../server";

test.use({ dataset: "second-factor" });

const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

/** The app on the phone, written apart from the program's own code. */
function codeFrom(key: string, stepsAgo = 0): string {
  const bits = [...key].map((letter) => ALPHABET.indexOf(letter).toString(2).padStart(5, "0")).join("");
  const secret = Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000) - stepsAgo));
  const mac = createHmac("sha1", secret).update(counter).digest();
  const number = mac.readUInt32BE(mac.readUInt8(19) & 15) & 0x7fffffff;
  return String(number % 1_000_000).padStart(6, "0");
}

async function typePassword(page: Page, username: string): Promise<void> {
  await page.goto("/sign-in");
  await page.getByLabel("Tên đăng nhập").fill(username);
  await page.getByLabel("Mật khẩu", { exact: true }).fill(DEMO_PASSWORD);
  await page.getByRole("button", { name: "Đăng nhập" }).click();
}

for (const [javaScriptEnabled, username] of [
  [true, "lanhdao"],
  [false, "xem"],
] as const) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled, allowedConsole: [/401/] });

    test("set up, asked at sign-in and at signing in again in place, turned off", async ({ page, demo, signIn }) => {
      await signIn(page, username);
      await page.goto("/account");
      await page.getByLabel("Mật khẩu hiện tại").fill(DEMO_PASSWORD);
      await page.getByRole("button", { name: "Bật mã xác thực" }).click();
      const shown = page.getByText(/^([A-Z2-7]{4} ){7}[A-Z2-7]{4}$/);
      const key = ((await shown.textContent()) ?? "").replaceAll(" ", "");
      await page.getByLabel("Mã xác thực").fill("12345");
      await page.getByRole("button", { name: "Xác nhận và bật" }).click();
      await expect(page.getByText("Mã chưa đúng").first()).toBeVisible();
      // The step before is still taken, so that the next one is left for signing in.
      await page.getByLabel("Mã xác thực").fill(codeFrom(key, 1));
      await page.getByRole("button", { name: "Xác nhận và bật" }).click();
      const codes = page.getByRole("region", { name: "Mã dự phòng" }).getByRole("listitem");
      await expect(codes).toHaveCount(10);
      const [recovery = ""] = await codes.allTextContents();

      await page.context().clearCookies();
      await typePassword(page, username);
      await page.getByLabel("Mã xác thực").fill("000 00");
      await page.getByRole("button", { name: "Đăng nhập" }).click();
      await expect(page.getByText("Mã không đúng hoặc đã dùng rồi.").first()).toBeVisible();
      await page.getByLabel("Mã xác thực").fill(codeFrom(key));
      await page.getByRole("button", { name: "Đăng nhập" }).click();
      await page.waitForURL((url) => !url.pathname.startsWith("/sign-in"));

      const renew = (fields: Record<string, string>) =>
        page.request.post("/sign-in/renew", {
          headers: { Origin: demo.url },
          form: { username, password: DEMO_PASSWORD, ...fields },
        });
      const asked = await renew({});
      expect([asked.status(), await asked.json()]).toEqual([401, { error: expect.any(String), codeAsked: true }]);
      expect((await renew({ code: recovery })).status()).toBe(200);
      expect((await renew({ code: recovery })).status()).toBe(401);

      await page.goto("/account");
      await expect(page.getByText("Còn 9 mã dự phòng chưa dùng.")).toBeVisible();
      await page.getByLabel("Mật khẩu hiện tại").fill(DEMO_PASSWORD);
      await page.getByRole("button", { name: "Tắt mã xác thực" }).click();
      await expect(page.getByText("Đã tắt mã xác thực.")).toBeVisible();
    });
  });
}

test("guesses through next-auth's own address are counted too, whatever else is in the body", async ({
  page,
  demo,
}) => {
  const csrf = (await (await page.request.get("/api/auth/csrf")).json()) as { csrfToken: string };
  for (let guess = 0; guess < 6; guess++)
    await page.request.post("/api/auth/callback/credentials", {
      headers: { Origin: demo.url },
      form: { ...csrf, username: "phongkinhte", password: "sai", knownDevice: `may-${guess}`, json: "true" },
      maxRedirects: 0,
    });
  const next = await page.request.post("/sign-in/renew", {
    headers: { Origin: demo.url },
    form: { username: "phongkinhte", password: DEMO_PASSWORD },
  });
  expect(await next.text()).toMatch(/Xin chờ \d+ giây/);
});
