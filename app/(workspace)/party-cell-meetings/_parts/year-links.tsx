import { LinkButton } from "@/app/_ui/link-button";

/** The years before and after, in the address; `href` ends where the year stands. */
export function YearLinks({
  href,
  year,
  thisYear,
}: {
  href: (year: number) => string;
  year: number;
  thisYear: number;
}) {
  return (
    <>
      <LinkButton href={href(year - 1)} variant="quiet" aria-label={`Năm ${year - 1}`}>
        ‹ {year - 1}
      </LinkButton>
      {year < thisYear ? (
        <LinkButton href={href(year + 1)} variant="quiet" aria-label={`Năm ${year + 1}`}>
          {year + 1} ›
        </LinkButton>
      ) : null}
    </>
  );
}
