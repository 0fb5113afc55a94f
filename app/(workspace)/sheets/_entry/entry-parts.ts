import { type ComponentType, lazy } from "react";

/**
 * What a secretary does not need to type the first figure comes after the table, so that an old laptop on a bad line
 * gets the table first. All of it is fetched as soon as the page is quiet: once the line is down nothing can be.
 */
const panel = () => import("./entry-panel");
const keyList = () => import("./key-list");
const pasteDialog = () => import("./paste-dialog");
const toolbar = () => import("./entry-toolbar");
const linkNotice = () => import("./link-notice");
export const loadChecks = () => import("@/lib/sheets/checks/check-sheet");
export const loadDraftBox = () => import("./draft-box");
export const loadClipboard = () => import("@/app/_ui/paste/paste-clipboard");

/** A part that cannot be fetched is left out: the sheet itself must go on. */
function part<P extends object>(load: () => Promise<{ default: ComponentType<P> }>) {
  const nothing: ComponentType<P> = () => null;
  return lazy(() => load().catch(() => ({ default: nothing })));
}

export const EntryPanel = part(panel);
export const KeyList = part(keyList);
export const PasteDialog = part(pasteDialog);
export const EntryToolbar = part(toolbar);
export const LinkNotice = part(linkNotice);

/** Fetches every part; those that keep what is typed come first. */
export async function fetchParts(): Promise<void> {
  await Promise.all([loadDraftBox(), linkNotice()]);
  await Promise.all([loadChecks(), toolbar(), pasteDialog(), loadClipboard(), panel(), keyList()]);
}
