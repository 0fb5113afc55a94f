import type { Role } from "@/lib/access/policy";

/** How many accounts are created or reset at once. */
export const ACCOUNT_BATCH_LIMIT = 200;

/** An account as the administrator sees it. */
export type AccountRecord = {
  id: string;
  username: string;
  displayName: string;
  position: string;
  roles: Role[];
  unitIds: string[];
  groupIds: string[];
  /** Cells a leader follows. */
  supervisedUnitIds: string[];
  mustChangePassword: boolean;
  disabledAt: number | null;
  /** Last request of any of its sessions; null = never signed in. */
  lastSeenAt: number | null;
  version: number;
};

/** A sign-in that is still let in; `id` is the hash of its token and opens nothing. */
export type OpenSession = { id: string; createdAt: number; lastSeenAt: number; userAgent: string };

/** Codes of an app asked at sign-in besides the password. */
export type SecondFactorState = { on: false } | { on: true; recoveryCodesLeft: number };

/** What is printed once on a paper slip. The password exists nowhere else in clear. */
export type SignInSlip = { displayName: string; position: string; username: string; password: string };
