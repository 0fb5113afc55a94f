import { expect, it } from "vitest";
import { browserName } from "./browser-name";

const CHROME = "AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36";

it.each([
  [`Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${CHROME}`, "Chrome trên Windows"],
  [`Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${CHROME} Edg/141.0.0.0`, "Microsoft Edge trên Windows"],
  [`Mozilla/5.0 (Windows NT 10.0; Win64; x64) coc_coc_browser/140.0 ${CHROME}`, "Cốc Cốc trên Windows"],
  [`Mozilla/5.0 (Linux; Android 14; K) ${CHROME.replace("Safari", "Mobile Safari")}`, "Chrome trên điện thoại Android"],
  ["Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0", "Firefox trên Linux"],
  [
    "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1",
    "Safari trên iPhone",
  ],
  [
    "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 Version/18.0 Safari/605.1.15",
    "Safari trên máy Mac",
  ],
  ["curl/8.5.0", "Trình duyệt khác"],
  ["", "Trình duyệt khác"],
])("%s", (userAgent, name) => {
  expect(browserName(userAgent)).toBe(name);
});
