import { ClearFilter } from "./clear-filter";

/** Nothing matches the filters: one link takes them all away. */
export function NothingMatches({ query, onClear }: { query: string; onClear: () => void }) {
  return (
    <p className="p-4" role="status">
      Không có chỉ tiêu nào khớp với bộ lọc. <ClearFilter query={query} onClear={onClear} />
    </p>
  );
}
