import fc from "fast-check";
import { expect, it } from "vitest";
import { printCount } from "@/db/testing/print-count";
import { WORKBOOK_PROBLEM_WORDS } from "@/lib/workbooks/problem-words";
import { answerFor } from "./reader-answer";
import { everyKind } from "./testing/good-files";
import { spoilt } from "./testing/workbook-builder";

const RUNS = 500;
const change = fc.tuple(fc.nat(), fc.oneof(fc.integer({ min: 32, max: 126 }), fc.integer({ min: 0, max: 255 })));

it("a workbook with some bytes changed is read or refused by name, never more", async () => {
  const seen = { read: 0, refused: 0 };
  const packed = everyKind();
  // Unpacked, so that the change reaches the reader of XML and not only the archive's checksums.
  const xml = Buffer.from(
    '<worksheet><sheetData><row r="1"><c r="A1" t="n"><f>A2</f><v>12</v></c><c r="B1" t="inlineStr"><is><t>chữ</t></is></c></row></sheetData><mergeCells><mergeCell ref="A3:B4"/></mergeCells></worksheet>',
  );
  await fc.assert(
    fc.asyncProperty(fc.boolean(), fc.array(change, { minLength: 1, maxLength: 3 }), async (inArchive, changes) => {
      const bytes = Buffer.from(inArchive ? packed : xml);
      for (const [at, byte] of changes) bytes[at % bytes.length] = byte;
      const answer = await answerFor(inArchive ? bytes : spoilt("xl/worksheets/sheet1.xml", bytes));
      if (answer.ok) seen.read++;
      else {
        seen.refused++;
        expect(Object.keys(WORKBOOK_PROBLEM_WORDS)).toContain(answer.problem);
        // Our own code has not failed on it: TypeError, RangeError.
        expect(answer.error ?? "").not.toMatch(/^(Type|Range|Reference)Error/);
      }
    }),
    { numRuns: RUNS },
  );
  printCount(`workbooks with changed bytes: ${seen.read} read, ${seen.refused} refused of ${RUNS}`);
  expect(Math.min(seen.read, seen.refused)).toBeGreaterThan(0);
}, 120_000);
