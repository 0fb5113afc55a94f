import "server-only";
import { headers } from "next/headers";
import { revokeSession } from "@/db/accounts/sessions";
import { type SignInOutcome, signIn } from "@/db/accounts/sign-in";
import { getStore } from "@/db/client";
import { clearSessionCookie, readSessionToken, setSessionCookie } from "./cookie";
import { knownDeviceOf, rememberDevice } from "./known-device";

export async function userAgent(): Promise<string> {
  return (await headers()).get("user-agent") ?? "";
}

/** Signs in and sets the cookies; the session that this browser had before ends. */
export async function signInHere(username: string, password: string): Promise<SignInOutcome> {
  const knownDevice = await knownDeviceOf(username);
  const outcome = await signIn(getStore(), { username, password, userAgent: await userAgent(), knownDevice });
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
