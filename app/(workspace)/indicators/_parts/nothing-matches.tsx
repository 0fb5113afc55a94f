import Link from "next/link";

/** Nothing matches the filters: one link takes them all away. */
export function NothingMatches({ query, onClear }: { query: string; onClear: () => void }) {
  return (
    <p className="p-4" role="status">
      Không có chỉ tiêu nào khớp với bộ lọc.{" "}
      <Link
        className="link"
        href={`/indicators?${query}`}
        prefetch={false}
        onClick={(event) => {
          event.preventDefault();
          onClear();
        }}
      >
        Bỏ lọc
      </Link>
    </p>
  );
}
