import { describe, expect, it } from "vitest";
import { recorderWords } from "@/lib/indicators/supply";
import { readSupply } from "./on-behalf";

describe("who supplied a figure", () => {
  it("reads a name and a way, and says what is missing beside each field", () => {
    expect(readSupply({ suppliedBy: "  Bí thư chi bộ ", via: "paper" })).toEqual({
      ok: true,
      supply: { suppliedBy: "Bí thư chi bộ", via: "paper" },
    });
    expect(readSupply({})).toEqual({
      ok: false,
      errors: { suppliedBy: "Ghi người cung cấp số liệu.", suppliedVia: "Chọn cách nhận số liệu." },
    });
    expect(readSupply({ suppliedBy: "x".repeat(101), via: "phone" })).toMatchObject({
      errors: { suppliedBy: "Ghi ngắn trong 100 ký tự." },
    });
    expect(readSupply({ suppliedBy: "Bí thư", via: "pigeon" })).toMatchObject({
      errors: { suppliedVia: "Chọn cách nhận số liệu." },
    });
  });

  it("names both people where somebody typed on behalf of the unit", () => {
    expect(recorderWords("Nguyễn Văn A", { suppliedBy: "Trần Thị B", via: "paper" })).toBe(
      "Nguyễn Văn A nhập thay, theo phiếu giấy của Trần Thị B",
    );
    expect(recorderWords("Nguyễn Văn A", { suppliedBy: "Trần Thị B", via: "phone" })).toBe(
      "Nguyễn Văn A nhập thay, theo điện thoại của Trần Thị B",
    );
    expect(recorderWords("Nguyễn Văn A", null)).toBe("Nguyễn Văn A");
  });
});
