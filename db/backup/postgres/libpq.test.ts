import { expect, it, vi } from "vitest";
import { libpqTarget, withDatabase } from "./libpq";

it.each([
  ["postgres://so:mat%20kh%E1%BA%A9u@may-chu:5433/xa", "postgres://so@may-chu:5433/xa", "mat khẩu"],
  [
    "postgresql://so:p%40ss%2F%25@[::1]/xa?sslmode=verify-full",
    "postgresql://so@[::1]/xa?sslmode=verify-full",
    "p@ss/%",
  ],
  [
    "postgres://so@localhost/xa?host=/var/run/postgresql",
    "postgres://so@localhost/xa?host=/var/run/postgresql",
    undefined,
  ],
  ["postgres://so@h/xa?password=b%26c&application_name=a", "postgres://so@h/xa?application_name=a", "b&c"],
  ["postgres://so:x@h/xa?uselibpqcompat=true&sslmode=no-verify", "postgres://so@h/xa?sslmode=require", "x"],
  [
    "postgres://so:x@h/xa?options=-c%20search_path%3Dso&password=y",
    "postgres://so@h/xa?options=-c%20search_path%3Dso",
    "y",
  ],
])("%s: the password goes by the environment alone, libpq understands the rest", (given, url, password) => {
  vi.stubEnv("AUTH_SECRET", "never given on");
  const target = libpqTarget(given);
  vi.unstubAllEnvs();
  expect(decodeURIComponent(target.url)).toBe(decodeURIComponent(url));
  expect(target.url).not.toContain("+");
  expect(target.env.PGPASSWORD).toBe(password);
  expect(Object.keys(target.env)).not.toContain("AUTH_SECRET");
  expect(target.env.PATH).toBe(process.env.PATH);
});

it("another database of the same server keeps everything else", () => {
  expect(withDatabase("postgres://so:x@h:5433/xa?sslmode=require", "kiem tra")).toBe(
    "postgres://so:x@h:5433/kiem%20tra?sslmode=require",
  );
});
