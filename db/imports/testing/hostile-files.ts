import { HOSTILE_ARCHIVES } from "./hostile-archives";
import type { HostileFile } from "./hostile-file";
import { HOSTILE_SHEETS } from "./hostile-sheets";

/** Every file that must be refused; each is built by code, so that what is wrong with it can be read. */
export const HOSTILE_FILES: readonly HostileFile[] = [...HOSTILE_ARCHIVES, ...HOSTILE_SHEETS];
