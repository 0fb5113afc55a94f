import "server-only";
import { cache } from "react";
import { getStore } from "@/db/client";
import { keptConnection } from "@/db/data-versions/kept-connection";

/**
 * For loaders that have passed their gate: reads of this request that cost nothing while the tables they name were not
 * written (`keptConnection`). One statement for the whole page; never inside an action, which reads what it wrote.
 */
export const keptReader = cache((communeId: string) => keptConnection(getStore(), communeId));
