import { describe, expect, it } from "vitest";
import { isOwnOrigin, type RequestOrigin } from "./own-origin";

const http = { origin: "http://may-chu:3000", secure: false, otherOrigins: ["http://10.0.0.5:3000"] };
const https = { origin: "https://so.example", secure: true, otherOrigins: [] };
const unset = { origin: null, secure: false, otherOrigins: [] };

const request = (origin: string | null, host: string | null, fetchSite: string | null = null): RequestOrigin => ({
  origin,
  host,
  fetchSite,
});

describe("isOwnOrigin", () => {
  it.each([
    ["the configured address", request("http://may-chu:3000", "may-chu:3000"), http, true],
    ["the machine's other name", request("http://192.168.1.9:3000", "192.168.1.9:3000"), http, true],
    ["upper case in the Host header", request("http://may-chu:3000", "MAY-CHU:3000"), unset, true],
    ["an allowed other origin behind a proxy", request("http://10.0.0.5:3000", "inside"), http, true],
    ["nothing configured, localhost", request("http://localhost:3000", "localhost:3000"), unset, true],
    ["https as configured", request("https://so.example", "so.example", "same-origin"), https, true],
    ["no Origin", request(null, "may-chu:3000"), http, false],
    ["no Origin although same-origin", request(null, "may-chu:3000", "same-origin"), http, false],
    ["null", request("null", "may-chu:3000"), http, false],
    ["another site", request("http://evil.example", "may-chu:3000"), http, false],
    ["another port", request("http://may-chu:3001", "may-chu:3000"), http, false],
    ["https page posting to an http server", request("https://192.168.1.9:3000", "192.168.1.9:3000"), http, false],
    ["http where https is configured", request("http://so.example", "so.example"), https, false],
    ["the Host header under https", request("https://other.example", "other.example"), https, false],
    ["a name that only begins alike", request("http://may-chu:3000.evil.example", "may-chu:3000"), http, false],
    ["no Host", request("http://192.168.1.9:3000", null), unset, false],
  ])("%s", (_, asked, allowed, expected) => {
    expect(isOwnOrigin(asked, allowed)).toBe(expected);
  });

  it.each(["cross-site", "same-site", "none", "SAME-ORIGIN", ""])("refuses Sec-Fetch-Site %j", (fetchSite) => {
    expect(isOwnOrigin(request("http://may-chu:3000", "may-chu:3000", fetchSite), http)).toBe(false);
  });
});
