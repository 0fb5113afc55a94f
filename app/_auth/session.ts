import "server-only";
import { headers } from "next/headers";
import { notFound, redirect } from "next/navigation";
import { cache } from "react";
import { findSignedIn, hasAnyAccount, type SignedIn } from "@/db/accounts/queries";
import { sessionIdOf, touchSession } from "@/db/accounts/sessions";
import { getStore } from "@/db/client";
import { type Actor, authorize, type Grant, type Target } from "@/lib/access/grant";
import type { Permission } from "@/lib/access/policy";
import { type LocalDate, localDateAt } from "@/lib/periods/local-date";
import { readSessionToken } from "./cookie";
import { comesFromOwnPage } from "./origin";
import { AccessRefused } from "./refusal";
import { PATH_HEADER } from "./request-path";

export type CommuneIdentity = {
  id: string;
  name: string;
  /** "Đảng ủy xã …", "Đảng bộ tỉnh …", place of the date line: exactly as the office typed them. */
  committeeName: string;
  superiorName: string;
  placeName: string;
  isDemo: boolean;
};

/** Who asks, of which commune, and which day it is there (the demo has its own "hôm nay"). */
export type Workspace = {
  actor: Actor;
  commune: CommuneIdentity;
  today: LocalDate;
  username: string;
  position: string;
  sessionId: string;
};

/**
 * The signed-in account of this request, read from the database once per request: a disabled account, a changed
 * role or a reset password acts on the very next request. Null when nobody is signed in.
 */
export const readSignedIn = cache(async (): Promise<SignedIn | null> => {
  const token = await readSessionToken();
  if (token === null) return null;
  const store = getStore();
  const now = Date.now();
  const signedIn = await findSignedIn(store, sessionIdOf(token), now);
  if (signedIn === null) return null;
  try {
    await touchSession(store, signedIn.sessionId, signedIn.lastSeenAt, now);
  } catch {
    // A full disk must not stop people from reading; the idle limit then simply does not move.
  }
  return signedIn;
});

function workspaceOf({ actor, commune, username, position, sessionId }: SignedIn): Workspace {
  const { demoToday, ...names } = commune;
  return {
    actor,
    commune: { ...names, isDemo: demoToday !== null },
    today: demoToday ?? localDateAt(Date.now()),
    username,
    position,
    sessionId,
  };
}

async function toSignIn(): Promise<never> {
  if (!(await hasAnyAccount(getStore()))) redirect("/first-run");
  const path = (await headers()).get(PATH_HEADER);
  redirect(path === null || path === "/" ? "/sign-in" : `/sign-in?next=${encodeURIComponent(path)}`);
}

/** For pages: somebody is signed in, with an own password; otherwise redirects to where that is mended. */
export async function requireAccount(): Promise<Workspace> {
  const signedIn = await readSignedIn();
  if (signedIn === null) return toSignIn();
  if (signedIn.mustChangePassword) redirect("/change-password");
  return workspaceOf(signedIn);
}

/** For pages that show more to whoever is signed in with an own password; null for everybody else. */
export async function findWorkspace(): Promise<Workspace | null> {
  const signedIn = await readSignedIn();
  return signedIn === null || signedIn.mustChangePassword ? null : workspaceOf(signedIn);
}

/** For /change-password only: also somebody who still has the first password from the slip. */
export async function requireSignedIn(): Promise<SignedIn> {
  const signedIn = await readSignedIn();
  return signedIn ?? toSignIn();
}

export type Granted<P extends Permission> = Workspace & { grant: Grant<P> };

/** For pages and loaders: the policy table allows it, or the page does not exist for this person. */
export async function requireGrant<P extends Permission>(permission: P, target: Target = {}): Promise<Granted<P>> {
  const workspace = await requireAccount();
  const grant = authorize(workspace.actor, permission, target);
  if (grant === null) notFound();
  return { ...workspace, grant };
}

/**
 * For server actions and route handlers that change something: our own Origin, somebody signed in, and the policy
 * table says yes. Throws AccessRefused otherwise; `refusalState` and `refusalResponse` (refusal.ts) answer it.
 */
export async function requireActionGrant<P extends Permission>(
  permission: P,
  target: Target = {},
): Promise<Granted<P>> {
  const workspace = await requireActionAccount();
  const grant = authorize(workspace.actor, permission, target);
  if (grant === null) throw new AccessRefused("forbidden");
  return { ...workspace, grant };
}

async function requireActionAccount(): Promise<Workspace> {
  if (!(await comesFromOwnPage())) throw new AccessRefused("foreign-origin");
  const signedIn = await readSignedIn();
  if (signedIn === null) throw new AccessRefused("signed-out");
  if (signedIn.mustChangePassword) throw new AccessRefused("must-change-password");
  return workspaceOf(signedIn);
}
