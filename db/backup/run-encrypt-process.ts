import { spawn } from "node:child_process";
import { join } from "node:path";

/** The encrypted bytes of a backup; the stream fails, and does not merely end, when the process does not finish. */
export async function runEncryptProcess(file: string, passphrase: string): Promise<ReadableStream<Uint8Array> | null> {
  const program = join(/* turbopackIgnore: true */ process.cwd(), "db/backup/encrypt-process.ts");
  const child = spawn(process.execPath, ["--import", "tsx", program, file], { stdio: ["pipe", "pipe", "ignore"] });
  const ended = new Promise<number | null>((resolve) => {
    child.once("error", () => resolve(null));
    child.once("close", (code) => resolve(code));
  });
  child.stdin.on("error", () => undefined);
  child.stdin.end(`${passphrase}\n`);
  const pieces = child.stdout[Symbol.asyncIterator]() as AsyncIterator<Buffer>;
  // A backup that is not whole says so before the first byte.
  const first = await pieces.next();
  if (first.done) return null;
  let next: IteratorResult<Buffer> | null = first;
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const piece = next ?? (await pieces.next());
        next = null;
        if (!piece.done) return controller.enqueue(piece.value);
        if ((await ended) === 0) controller.close();
        else controller.error(new Error("the encrypting process did not finish"));
      },
      cancel() {
        child.kill("SIGKILL");
      },
    },
    { highWaterMark: 0 },
  );
}
