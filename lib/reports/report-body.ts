import type { IndicatorGroup } from "@/lib/indicators/indicator";
import { endOfPart } from "./arrange-sections";
import { composeSection } from "./compose";
import type { Block, HeadingLevel, Note } from "./document";
import type { DraftFlag, DraftSection, SectionSource, SectionText } from "./draft";
import { headlineChart } from "./headline-chart";
import { builtInOutline, numberHeadings } from "./outline";
import { bodyNotes, type SectionInput, tellSections } from "./section-texts";

export type BodyInput = SectionInput & {
  /** In the order of the catalogue. */
  groups: readonly IndicatorGroup[];
  sections: readonly DraftSection[] | null;
};

export type ReportBody = {
  body: Block[];
  notes: Note[];
  flags: DraftFlag[];
  /** All the program can say, also for sections that this report lacks. */
  texts: Map<SectionSource, SectionText>;
};

type Composed = { section: DraftSection; blocks: Block[]; flags: DraftFlag[] };

/** Sections with anything in them, numbered in their order; a heading above such a one is printed too. */
export function reportBody(input: BodyInput): ReportBody {
  const { figures, layout } = input;
  const telling = { closed: figures.closed, notes: bodyNotes() };
  const texts = tellSections(input, telling);
  const outline =
    input.sections ??
    builtInOutline(figures.period.kind, input.groups, layout.kind).map((each) => ({ ...each, items: [] }));
  const composed = outline.map(
    (section): Composed => ({
      section,
      ...composeSection(section, section.source === null ? undefined : texts.get(section.source)),
    }),
  );
  const chart = figures.period.kind === "year" ? headlineChart(figures) : null;
  const drawn = chart === null ? composed : withChart(composed, { kind: "chart", chart });
  const printed = drawn.filter((_, index) => partOf(drawn, index).some(({ blocks }) => blocks.length > 0));
  const numbers = numberHeadings(printed.map(({ section }) => section.level));
  const body = printed.flatMap(({ section, blocks }, index): Block[] => [
    { kind: "heading", level: section.level, number: numbers[index] ?? "", text: headingText(section) },
    ...blocks,
  ]);
  return {
    ...withNotes(withEndMark(body, layout.endMark), telling.notes.notes),
    flags: composed.flatMap(({ flags }) => flags),
    texts,
  };
}

/** The section at this place with those under it. */
function partOf(sections: readonly Composed[], index: number): Composed[] {
  const outline = sections.map(({ section }) => section);
  return sections.slice(index, endOfPart(outline, index));
}

/** At the end of the part that opens with the headline, after its last section with text. */
function withChart(sections: readonly Composed[], chart: Block): Composed[] {
  const opening = sections.findIndex(({ section }) => section.source === "opening");
  if (opening === -1) return [...sections];
  const last = partOf(sections, opening).findLast(({ blocks }) => blocks.length > 0);
  return sections.map((each) => (each === last ? { ...each, blocks: [...each.blocks, chart] } : each));
}

function headingText({ level, heading }: { level: HeadingLevel; heading: string }): string {
  return level === 1 ? heading.toLocaleUpperCase("vi") : heading;
}

/** Footnotes whose mark still stands in the text, numbered as they come. */
function withNotes(body: readonly Block[], notes: readonly Note[]): { body: Block[]; notes: Note[] } {
  const used: Note[] = [];
  const marked = body.map((block): Block => {
    if (block.kind !== "paragraph" && block.kind !== "item") return block;
    const spans = block.spans.map((span) => {
      if (span.kind !== "note-mark") return span;
      let note = used.find((each) => each.id === span.noteId);
      const known = notes.find((each) => each.id === span.noteId);
      if (note === undefined && known !== undefined) {
        note = { ...known, mark: `${used.length + 1}` };
        used.push(note);
      }
      return { ...span, mark: note?.mark ?? span.mark };
    });
    return { ...block, spans };
  });
  return { body: marked, notes: used };
}

/** The last full stop of the text becomes the end mark of the layout ("." or "./."). */
function withEndMark(blocks: Block[], endMark: string): Block[] {
  const last = blocks.at(-1);
  if (last?.kind !== "paragraph" && last?.kind !== "item") return blocks;
  const spans = [...last.spans];
  const end = spans.at(-1);
  if (end?.kind !== "text" || !end.text.endsWith(".")) return blocks;
  spans[spans.length - 1] = { kind: "text", text: `${end.text.slice(0, -1)}${endMark}` };
  return [...blocks.slice(0, -1), { ...last, spans }];
}
