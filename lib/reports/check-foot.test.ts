import { expect, it } from "vitest";
import { checkFoot } from "./check-foot";

it("says where a reader of the paper checks it, and the QR holds the same", () => {
  expect(checkFoot("K7PM4QXD", "http://may-chu:3000", "2026-12-20")).toEqual({
    code: "K7PM-4QXD",
    address: "http://may-chu:3000/verify/K7PM-4QXD",
    words: "Mã kiểm tra: K7PM-4QXD. Đối chiếu báo cáo này tại may-chu:3000/verify",
    issuedOn: "2026-12-20",
  });
});
