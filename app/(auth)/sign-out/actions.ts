"use server";
import { comesFromOwnPage } from "@/app/_auth/origin";
import { AccessRefused } from "@/app/_auth/refusal";
import { signOutHere } from "@/app/_auth/sign-in";

export async function signOutAction(): Promise<never> {
  if (!(await comesFromOwnPage())) throw new AccessRefused("foreign-origin");
  return signOutHere();
}
