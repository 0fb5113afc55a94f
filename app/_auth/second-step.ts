import "server-only";
import { decode, encode } from "next-auth/jwt";
import { sessionSecret } from "./secret";

const SALT = "second-step";
/** Long enough to find the phone. */
const SECONDS = 300;

/** A right password on its way to the code: works without JavaScript, because it travels in the form. */
export type SecondStep = { username: string; proof: string };

export async function sealSecondStep({ username, proof }: SecondStep): Promise<string> {
  return encode({ token: { username, proof }, secret: await sessionSecret(), salt: SALT, maxAge: SECONDS });
}

/** Null when it is too old or not ours. */
export async function openSecondStep(ticket: string): Promise<SecondStep | null> {
  try {
    const payload = await decode({ token: ticket, secret: await sessionSecret(), salt: SALT });
    const { username, proof } = payload ?? {};
    return typeof username === "string" && typeof proof === "string" ? { username, proof } : null;
  } catch {
    return null;
  }
}
