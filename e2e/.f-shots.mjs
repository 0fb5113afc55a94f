import { chromium } from "@playwright/test";

const base = "http://127.0.0.1:3115";
const b = await chromium.launch({
  executablePath: "/usr/bin/chromium",
  args: [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
  ],
});
const jobs = JSON.parse(process.argv[2]);
for (const [user, list] of Object.entries(jobs)) {
  const ctx = await b.newContext({ viewport: { width: 1366, height: 900 } });
  const p = await ctx.newPage();
  p.on("console", (m) => {
    if (m.type() === "error") console.log(user, "console", m.text().slice(-1500));
  });
  await p.goto(base + "/sign-in", { timeout: 120000 });
  await p.fill("[name=username]", user);
  await p.fill("[name=password]", "mat khau thu nghiem 2026");
  await p.click("button[type=submit]:not([aria-pressed])");
  await p
    .waitForURL((u) => !u.pathname.startsWith("/sign-in"), { timeout: 120000 })
    .catch((e) => console.log("signin", e.message.slice(0, 100)));
  for (const [path, name, click] of list) {
    for (const w of [1366, 360, 1920]) {
      await p.setViewportSize({ width: w, height: w === 360 ? 800 : 900 });
      const r = await p.goto(base + path, { timeout: 120000, waitUntil: "networkidle" });
      if (click && w === 1366) {
        await p.click(click);
        await p.waitForTimeout(2500);
      }
      await p.waitForTimeout(500);
      const sw = await p.evaluate(() => document.documentElement.scrollWidth).catch(() => -1);
      console.log(user, path, w, r.status(), "scrollWidth", sw);
      await p.screenshot({ path: `/tmp/f-shots/${name}-${w}.png`, fullPage: w !== 1366 });
    }
  }
  await ctx.close();
}
await b.close();
