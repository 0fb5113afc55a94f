import { Link } from "@/app/_ui/link";

type FigureContentProps = {
  /** What stands in the cell: a number, or a sign such as "-". */
  text: string;
  /** What a sign says to those who hear the table. */
  spoken: string | undefined;
  /** Where the origin of the figure stands; an empty cell has none. */
  href: string | undefined;
};

/** The figure of a cell with the link to where it comes from. */
export function FigureContent({ text, spoken, href }: FigureContentProps) {
  const content = spoken ? (
    <>
      <span aria-hidden>{text}</span>
      <span className="sr-only">{spoken}</span>
    </>
  ) : (
    text
  );
  if (!href || text === "") return content;
  return (
    <Link className="figure-link" href={href}>
      {content}
    </Link>
  );
}
