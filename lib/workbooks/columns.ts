import type { TableColumn } from "./table-book";

/** @param width in characters */
export const textColumn = (title: string, width: number): TableColumn => ({ title, kind: "text", width });
export const numberColumn = (title: string, width = 13): TableColumn => ({ title, kind: "number", width });
