import type { LocalDate } from "@/lib/periods/local-date";
import { showCheckCode, verifyPath } from "./check-code";
import type { CheckFoot } from "./document";

/**
 * What stands at the foot of an issued paper.
 * @param address of the program as people reach it, scheme and port included, without a slash at the end
 */
export function checkFoot(checkCode: string, address: string, issuedOn: LocalDate): CheckFoot {
  const code = showCheckCode(checkCode);
  const { host } = new URL(address);
  const words = `Mã kiểm tra: ${code}. Đối chiếu báo cáo này tại ${host}/verify`;
  return { code, address: `${address}${verifyPath(checkCode)}`, words, issuedOn };
}
