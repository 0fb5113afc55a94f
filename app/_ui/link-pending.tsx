"use client";
import { useLinkStatus } from "next/link";

/** Inside a link: while its page is on the way, the frame draws that page's outline (styles/skeleton.css). */
export function LinkPending({ outline = "table" }: { outline?: "table" | "cards" | "form" }) {
  const { pending } = useLinkStatus();
  return pending ? <span hidden data-pending={outline} /> : null;
}
