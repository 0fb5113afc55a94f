import { withParameters } from "@/lib/format/parameters";
import { REPORT_KINDS, type ReportKind } from "./report-kind";

/** What stands in the address of the archive; empty = not narrowed. */
export type ArchiveQuery = { text: string; kind: ReportKind | ""; year: string };

type Params = Record<string, string | string[] | undefined>;

/** Anything unreadable does not narrow, so an old link still opens. */
export function readArchiveQuery(params: Params): ArchiveQuery {
  const one = (name: string) => (typeof params[name] === "string" ? params[name] : "");
  return {
    text: one("q").trim().slice(0, 200),
    kind: REPORT_KINDS.find((kind) => kind === one("kind")) ?? "",
    year: /^20\d\d$/.test(one("year")) ? one("year") : "",
  };
}

/** The query of a link to the same view. */
export function archiveParams({ text, kind, year }: ArchiveQuery): string {
  const params = withParameters(new URLSearchParams(), Object.entries({ q: text, kind, year }));
  return params.size === 0 ? "" : `?${params}`;
}
