"use client";
import { usePathname, useSearchParams } from "next/navigation";
import type { ReactNode } from "react";
import { Link } from "@/app/_ui/link";
import { LOOK_BACK_PARAMETER } from "@/lib/indicators/look-back";
import { LinkPending } from "./link-pending";

const OUTLINES: Record<string, "cards" | "form"> = {
  "/overview": "cards",
  "/budget": "cards",
  "/land-certificates": "cards",
  "/party-cell-meetings": "cards",
  "/sheets": "form",
};

/** A link of the sidebar: knows whether it is the current page, and takes the period and the day looked back on along where that helps. */
export function NavLink({
  href,
  keepsPeriod,
  looksBack = false,
  count,
  keys,
  children,
}: {
  href: string;
  keepsPeriod: boolean;
  looksBack?: boolean;
  count?: number;
  /** Shortcut, e.g. `Alt+1`. */
  keys?: string;
  children: ReactNode;
}) {
  const path = usePathname();
  const params = useSearchParams();
  const kept = new URLSearchParams();
  for (const [name, isKept] of [
    ["period", keepsPeriod],
    [LOOK_BACK_PARAMETER, looksBack],
  ] as const) {
    const value = params.get(name);
    if (isKept && value) kept.set(name, value);
  }
  const current = path === href ? "page" : path.startsWith(`${href}/`) ? "true" : undefined;
  const target = kept.size > 0 ? `${href}?${kept}` : href;
  return (
    <Link className="nav-link" href={target} aria-current={current} aria-keyshortcuts={keys}>
      {children}
      {count === undefined ? null : <span className="nav-count">{count}</span>}
      <LinkPending outline={OUTLINES[href]} />
    </Link>
  );
}
