import "server-only";
import { brandMark } from "@/app/_auth/brand-mark";
import { requireSignedIn } from "@/app/_auth/session";
import { hasSecondFactor } from "@/db/accounts/second-factor-code";
import { getStore } from "@/db/client";
import { PASSWORD_MIN, PASSWORD_MIN_WITH_CODE } from "@/lib/access/password-policy";

export async function loadChangePassword() {
  const { commune, mustChangePassword, username, actor } = await requireSignedIn();
  const withCode = await hasSecondFactor(getStore(), actor);
  return {
    min: withCode ? PASSWORD_MIN_WITH_CODE : PASSWORD_MIN,
    committeeName: commune.committeeName,
    mark: await brandMark(commune),
    isDemo: commune.demoToday !== null,
    mustChangePassword,
    username,
  };
}
