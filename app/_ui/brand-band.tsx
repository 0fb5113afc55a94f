/** Where the commune's mark is fetched, and the commune's name in its place. */
export type BrandMark = { src: string; alt: string };

type Props = { name: string; line: string; isDemo: boolean; mark: BrandMark | null };

/** What stands in the red band over every page: the mark, if there is one, the name, and a line below. */
export function BrandBand({ name, line, isDemo, mark }: Props) {
  return (
    <>
      {mark === null ? null : (
        // biome-ignore lint/performance/noImgElement: the optimiser is off, a picture of our own comes as it is
        <img className="brand-mark" src={mark.src} alt={mark.alt} width={44} height={44} />
      )}
      <span className="min-w-0">
        <span className="brand-name">{name}</span>
        <span className="brand-line">
          {line}
          {isDemo ? " · số liệu minh họa" : ""}
        </span>
      </span>
    </>
  );
}
