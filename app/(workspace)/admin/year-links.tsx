import { Link } from "@/app/_ui/link";

/** Opened years as links; the current one is marked. Nothing to choose with one year. */
export function YearLinks({ path, years, year }: { path: string; years: number[]; year: number }) {
  if (years.length < 2) return null;
  const joint = path.includes("?") ? "&" : "?";
  return (
    <nav aria-label="Năm" className="flex flex-wrap gap-1">
      {years.map((each) => (
        <Link
          key={each}
          href={`${path}${joint}year=${each}`}
          aria-current={each === year ? "page" : undefined}
          className={`btn ${each === year ? "btn-primary" : "btn-secondary"}`}
        >
          {each}
        </Link>
      ))}
    </nav>
  );
}
