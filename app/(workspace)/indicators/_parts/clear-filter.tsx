import { Link } from "@/app/_ui/link";

/** "Bỏ lọc": a link, so that it works without JavaScript; with it the whole table shows at once. */
export function ClearFilter({
  query,
  onClear,
  className = "",
}: {
  query: string;
  onClear: () => void;
  className?: string;
}) {
  return (
    <Link
      className={`link ${className}`}
      href={`/indicators?${query}`}
      onClick={(event) => {
        event.preventDefault();
        onClear();
      }}
    >
      Bỏ lọc
    </Link>
  );
}
