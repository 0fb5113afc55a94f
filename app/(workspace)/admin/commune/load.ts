import "server-only";
import { requireGrant } from "@/app/_auth/session";

export async function loadCommune() {
  const { commune } = await requireGrant("commune:manage");
  const { name, committeeName, superiorName, placeName } = commune;
  return { communeName: name, committeeName, superiorName, placeName };
}
