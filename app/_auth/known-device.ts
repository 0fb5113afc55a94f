import "server-only";
import { randomBytes } from "node:crypto";
import { cookies } from "next/headers";
import { decode, encode } from "next-auth/jwt";
import { usernameKeyOf } from "@/db/accounts/sign-in";
import { deviceCookieName } from "./cookie-names";
import { publicAddress } from "./env";
import { sessionSecret } from "./secret";

const SALT = "known-device";
const SECONDS = 180 * 24 * 3600;
/** An office PC is shared; it remembers the last few people. */
const PEOPLE = 8;

type Device = { id: string; names: string[] };

function cookieName(): string {
  return deviceCookieName(publicAddress().secure);
}

async function readDevice(): Promise<Device | null> {
  const value = (await cookies()).get(cookieName())?.value;
  if (!value) return null;
  try {
    const payload = await decode({ token: value, secret: await sessionSecret(), salt: SALT });
    const { id, names } = payload ?? {};
    if (typeof id !== "string" || !Array.isArray(names)) return null;
    return { id, names: names.filter((name) => typeof name === "string") };
  } catch {
    // Not made by us, or of another key: an unknown device.
    return null;
  }
}

/** The id of this browser when the person signed in here before; only then is it counted apart. */
export async function knownDeviceOf(username: string): Promise<string | null> {
  const device = await readDevice();
  return device?.names.includes(usernameKeyOf(username)) ? device.id : null;
}

/** After a sign-in that succeeded. Gives no right: a known device still needs the password. */
export async function rememberDevice(username: string): Promise<void> {
  const device = (await readDevice()) ?? { id: randomBytes(16).toString("base64url"), names: [] };
  const name = usernameKeyOf(username);
  const names = [name, ...device.names.filter((each) => each !== name)].slice(0, PEOPLE);
  const secret = await sessionSecret();
  const value = await encode({ token: { id: device.id, names }, secret, salt: SALT, maxAge: SECONDS });
  const { secure } = publicAddress();
  (await cookies()).set(cookieName(), value, { httpOnly: true, sameSite: "lax", path: "/", secure, maxAge: SECONDS });
}
