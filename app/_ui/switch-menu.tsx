"use client";
import { Check, ChevronDown } from "lucide-react";
import { usePathname, useSearchParams } from "next/navigation";
import { Link } from "@/app/_ui/link";
import { withParameters } from "@/lib/format/parameters";
import { LinkPending } from "./link-pending";
import { Menu } from "./menu";

type Item = {
  text: string;
  /** What the choice sets in the address; an empty value takes the parameter out. */
  set: readonly (readonly [name: string, value: string])[];
  chosen: boolean;
};

type SwitchMenuProps = {
  /** What is chosen here: "Kế hoạch". */
  label: string;
  /** What stands on the button: the choice in force. */
  current: string;
  sections: readonly { title: string; items: readonly Item[] }[];
};

/** A choice that stands in the address. Plain links, so it works without JavaScript; all other parameters are kept. */
export function SwitchMenu({ label, current, sections }: SwitchMenuProps) {
  const path = usePathname();
  const params = useSearchParams();
  const hrefOf = (set: Item["set"]) => `${path}?${withParameters(params, set)}`;
  return (
    <Menu
      summary={
        <>
          <span className="sr-only">{label}: </span>
          {current}
          <ChevronDown aria-hidden />
        </>
      }
    >
      <nav aria-label={`Chọn ${label.toLowerCase()}`} className="space-y-2 sm:w-64">
        {sections.map((section) => (
          <div key={section.title}>
            <p className="px-2 pb-1 text-xs font-bold text-muted">{section.title}</p>
            <ul>
              {section.items.map(({ text, set, chosen }) => (
                <li key={text}>
                  <Link
                    className="menu-item justify-between"
                    href={hrefOf(set)}
                    aria-current={chosen ? "true" : undefined}
                  >
                    {text}
                    {chosen ? <Check aria-hidden className="size-4" /> : null}
                    <LinkPending />
                  </Link>
                </li>
              ))}
            </ul>
          </div>
        ))}
      </nav>
    </Menu>
  );
}
