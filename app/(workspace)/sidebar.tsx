"use client";
import { CircleUser, KeyRound, LogOut, Menu as MenuIcon } from "lucide-react";
import { BrandBand, type BrandMark } from "@/app/_ui/brand-band";
import { Link } from "@/app/_ui/link";
import { NavIcon } from "@/app/_ui/nav-icon";
import { NavLink } from "@/app/_ui/nav-link";
import type { NavGroup } from "@/lib/access/navigation";
import { PaletteButton } from "./palette/palette-button";

type SidebarProps = {
  committeeName: string;
  isDemo: boolean;
  mark: BrandMark | null;
  person: { name: string; role: string };
  groups: NavGroup[];
};

/**
 * Brand block, links by group, the person at the foot. On narrow screens one native `details` opens all of it. A client
 * component: the links, drawn twice on every page, are sent once as data.
 */
export function Sidebar({ committeeName, isDemo, mark, person, groups }: SidebarProps) {
  return (
    <div className="shell-side">
      <Link className="brand" href="/">
        <BrandBand name={committeeName} line="Sổ chỉ tiêu" isDemo={isDemo} mark={mark} />
      </Link>
      <PaletteButton />
      <details className="nav-narrow">
        <summary>
          <MenuIcon className="size-5 flex-none" aria-hidden />
          <span className="flex-none">Danh mục</span>
          <span className="ml-auto truncate text-sm font-normal text-muted">{person.name}</span>
        </summary>
        <NavBody person={person} groups={groups} />
      </details>
      <div className="nav-wide">
        <NavBody person={person} groups={groups} />
      </div>
    </div>
  );
}

/** Rendered twice, shown once: hiding a closed `details` open by style alone is too new for the office's browsers. */
function NavBody({ person, groups }: Pick<SidebarProps, "person" | "groups">) {
  return (
    <>
      <nav aria-label="Danh mục chính" className="pb-3">
        {groups.map((group, index) => (
          <NavSection
            key={group.heading ?? "general"}
            group={group}
            before={groups.slice(0, index).flatMap(({ items }) => items).length}
          />
        ))}
      </nav>
      <PersonBlock person={person} />
    </>
  );
}

/** Alt+1 … Alt+9 open the first nine links; `before` = the links above this section. */
function NavSection({ group, before }: { group: NavGroup; before: number }) {
  return (
    <>
      {group.heading === null ? null : <p className="nav-heading">{group.heading}</p>}
      <ul>
        {group.items.map((item, index) => (
          <li key={item.href}>
            <NavLink
              href={item.href}
              keepsPeriod={item.keepsPeriod}
              looksBack={item.looksBack}
              count={item.count}
              keys={before + index < 9 ? `Alt+${before + index + 1}` : undefined}
            >
              <NavIcon name={item.icon} />
              {item.text}
            </NavLink>
          </li>
        ))}
      </ul>
    </>
  );
}

function PersonBlock({ person }: { person: SidebarProps["person"] }) {
  return (
    <div className="nav-person">
      <p className="flex items-center gap-2.5 px-4 pb-1 pt-3">
        <CircleUser className="size-6 flex-none text-muted" aria-hidden />
        <span className="min-w-0">
          <span className="block text-sm font-semibold leading-snug">{person.name}</span>
          <span className="block text-xs text-muted">{person.role}</span>
        </span>
      </p>
      <NavLink href="/account" keepsPeriod={false}>
        <KeyRound aria-hidden />
        Tài khoản của tôi
      </NavLink>
      <form action="/sign-out" method="post">
        <button type="submit" className="nav-link w-full">
          <LogOut aria-hidden />
          Đăng xuất
        </button>
      </form>
    </div>
  );
}
