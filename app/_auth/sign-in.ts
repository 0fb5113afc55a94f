import "server-only";
import { headers } from "next/headers";
import { revokeSession } from "@/db/accounts/sessions";
import { type SignInOutcome, signIn } from "@/db/accounts/sign-in";
import { getStore } from "@/db/client";
import { clearSessionCookie, readSessionToken, setSessionCookie } from "./cookie";
import { knownDeviceOf, rememberDevice } from "./known-device";
import { sessionSecret } from "./secret";

export async function userAgent(): Promise<string> {
  return (await headers()).get("user-agent") ?? "";
}

type Credential = { password: string } | { passwordProof: string };

/**
 * Signs in and sets the cookies; the session that this browser had before ends.
 * @param code of the second factor; undefined while it was not asked
 */
export async function signInHere(username: string, credential: Credential, code?: string): Promise<SignInOutcome> {
  const knownDevice = await knownDeviceOf(username);
  const secondFactor = code === undefined ? {} : { secondFactor: { code, serverSecret: await sessionSecret() } };
  const input = { username, ...credential, ...secondFactor, userAgent: await userAgent(), knownDevice };
  const outcome = await signIn(getStore(), input);
  if (outcome.ok) await startSession(outcome.token, username);
  return outcome;
}

export async function startSession(token: string, username: string): Promise<void> {
  const earlier = await readSessionToken();
  if (earlier !== null) await revokeSession(getStore(), earlier);
  await setSessionCookie(token);
  await rememberDevice(username);
}

/** Ends the session on the server and in the browser. */
export async function signOutHere(): Promise<void> {
  const token = await readSessionToken();
  if (token !== null) await revokeSession(getStore(), token);
  await clearSessionCookie();
}
