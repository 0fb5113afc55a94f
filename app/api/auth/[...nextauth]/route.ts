import NextAuth from "next-auth";
import { authOptions } from "@/app/_auth/options";
import { comesFromOwnPage } from "@/app/_auth/origin";
import { AccessRefused, refusalResponse } from "@/app/_auth/refusal";

type Context = { params: Promise<{ nextauth: string[] }> };

async function handle(request: Request, context: Context): Promise<Response> {
  return (await NextAuth(await authOptions())(request, context)) as Response;
}

export const GET = handle;

export async function POST(request: Request, context: Context): Promise<Response> {
  if (!(await comesFromOwnPage())) return refusalResponse(new AccessRefused("foreign-origin"));
  return handle(request, context);
}
