import "server-only";
import { cache } from "react";
import { requireAccount } from "@/app/_auth/session";
import { getStore } from "@/db/client";
import { readFrame } from "@/db/frame/read-frame";

/** What the frame tells this person, read once for the frame and the page in it. */
export const loadFrame = cache(async () => readFrame(getStore(), (await requireAccount()).actor));
