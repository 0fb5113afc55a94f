import NextLink from "next/link";
import type { ComponentProps } from "react";

/**
 * A link that fetches nothing ahead: every page is made for one person at one moment, so a page fetched ahead costs
 * the small server as much as one that is read, and may be asked in the name of who signed out meanwhile.
 */
export function Link(props: ComponentProps<typeof NextLink>) {
  return <NextLink prefetch={false} {...props} />;
}
