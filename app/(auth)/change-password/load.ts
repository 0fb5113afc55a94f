import "server-only";
import { requireSignedIn } from "@/app/_auth/session";

export async function loadChangePassword() {
  const { commune, mustChangePassword, username } = await requireSignedIn();
  return { committeeName: commune.committeeName, isDemo: commune.demoToday !== null, mustChangePassword, username };
}
