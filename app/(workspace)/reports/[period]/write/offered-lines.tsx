import { Button } from "@/app/_ui/button";
import type { OfferedLine } from "@/lib/reports/offered-prose";

/** What the section may take up with one click: it is put in at the end, as a paragraph to be rewritten. */
export function OfferedLines({ offers }: { offers: readonly OfferedLine[] }) {
  if (offers.length === 0) return null;
  return (
    <details className="write-offers" open>
      <summary className="link w-fit cursor-pointer font-semibold">Gợi ý cho mục này ({offers.length})</summary>
      <ul className="mt-2 grid gap-2">
        {offers.map(({ id, about, text }) => (
          <li key={id} className="flex flex-wrap items-start gap-x-3 gap-y-1">
            <p className="min-w-0 flex-1 basis-64">
              {text.slice(2)}
              <span className="block text-sm text-muted">{about}</span>
            </p>
            <Button type="submit" name="intent" value={`put|${id}`} aria-label={`Đưa vào: ${text.slice(2)}`}>
              Đưa vào
            </Button>
          </li>
        ))}
      </ul>
    </details>
  );
}
