import { answerOf } from "./copy-answer";
import { copyVerified } from "./copy-verified";

/**
 * A process of its own, so that the server answers while the copy is made: `copy-process.ts <source> <copy>`. Prints
 * a CopyAnswer; leaves no half copy behind.
 */
const [source, copy] = process.argv.slice(2);
if (!source || !copy) throw new Error("copy-process.ts <source> <copy>");
process.stdout.write(JSON.stringify(await answerOf(copy, () => copyVerified(source, copy))));
