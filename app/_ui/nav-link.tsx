"use client";
import Link from "next/link";
import { usePathname, useSearchParams } from "next/navigation";
import type { ReactNode } from "react";

/** A link of the sidebar: knows whether it is the current page, and takes the period along where that helps. */
export function NavLink({
  href,
  keepsPeriod,
  count,
  children,
}: {
  href: string;
  keepsPeriod: boolean;
  count?: number;
  children: ReactNode;
}) {
  const path = usePathname();
  const period = useSearchParams().get("period");
  const current = path === href ? "page" : path.startsWith(`${href}/`) ? "true" : undefined;
  const target = keepsPeriod && period ? `${href}?period=${encodeURIComponent(period)}` : href;
  return (
    <Link className="nav-link" href={target} aria-current={current} prefetch={false}>
      {children}
      {count === undefined ? null : <span className="nav-count">{count}</span>}
    </Link>
  );
}
