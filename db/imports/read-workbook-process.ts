import { answerFor } from "./reader-answer";

/**
 * A process of its own, with a limit to its memory: the workbook on standard input, on standard output a blank once it
 * is ready and then a ReaderAnswer.
 */
process.stdout.write(" ");
const chunks: Buffer[] = [];
for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
const answer = await answerFor(Buffer.concat(chunks));
const { maxRSS: peakKilobytes, userCPUTime, systemCPUTime } = process.resourceUsage();
const cpuMs = Math.round((userCPUTime + systemCPUTime) / 1000);
process.stdout.write(JSON.stringify({ ...answer, peakKilobytes, cpuMs }));
