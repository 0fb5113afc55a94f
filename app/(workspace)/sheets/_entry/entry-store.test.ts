import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { leave, typeInto } from "@/lib/sheets/entry/changes";
import type { EntryDraft } from "@/lib/sheets/entry/draft";
import { type Batch, openSession } from "@/lib/sheets/entry/entry-session";
import { ENTRY_IDLE } from "@/lib/sheets/entry-state";
import { entryForm, entryRow } from "@/lib/sheets/testing/entry-samples";
import { ModelServer } from "@/lib/sheets/testing/model-server";
import { EntryStore } from "./entry-store";
import type { Sent } from "./send-batch";

/** A store over a model server; `answers` are used up first: what the line does to the next batches. */
function setUp(answers: Sent["kind"][] = [], ready = () => true) {
  const server = new ModelServer();
  const sent: Batch[] = [];
  const drafts: (EntryDraft | null)[] = [];
  const send = async (batch: Batch): Promise<Sent> => {
    sent.push(batch);
    const kind = answers.shift() ?? "answered";
    if (kind === "answered") return { kind, answer: server.save(batch) };
    return kind === "refused" ? { kind, message: "Kỳ đã khóa." } : { kind };
  };
  const keep = async (draft: EntryDraft | null) => void drafts.push(draft);
  const session = openSession(entryForm([entryRow("a"), entryRow("b")]), ENTRY_IDLE, []);
  const store = new EntryStore(session, { send, keep, ready });
  const type = (id: string, text: string) => store.change((before) => typeInto(before, id, { text }));
  const leaveCell = (id: string) => store.change((before) => leave(before, id));
  return { store, server, sent, drafts, type, leaveCell };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());
const wait = (ms: number) => vi.advanceTimersByTimeAsync(ms);

describe("autosave", () => {
  it("sends a cell after a quiet second, or at once when it is left", async () => {
    const { sent, type, leaveCell, server } = setUp();
    type("a", "1");
    await wait(600);
    type("a", "12");
    await wait(900);
    expect(sent).toHaveLength(0);
    await wait(200);
    expect(server.read("a").value).toEqual({ kind: "value", value: 12_000 });
    type("b", "3");
    leaveCell("b");
    await wait(0);
    expect(server.read("b").value).toEqual({ kind: "value", value: 3_000 });
    expect(sent).toHaveLength(2);
  });

  it("keeps what is typed before sending it, with the operation id, and drops it when the server has it", async () => {
    const { drafts, sent, type, leaveCell } = setUp();
    type("a", "1");
    leaveCell("a");
    await wait(0);
    expect(drafts[0]?.sending?.operationId).toBe(sent[0]?.operationId);
    expect(drafts.at(-1)).toBeNull();
  });

  it.each(["offline", "failing", "full"] as const)("repeats the same batch by itself while %s", async (kind) => {
    const { store, sent, type, leaveCell, server } = setUp([kind, kind]);
    type("a", "1");
    leaveCell("a");
    await wait(0);
    expect(store.get().link.kind).toBe(kind);
    type("b", "2");
    leaveCell("b");
    await wait(10_000);
    expect(sent.slice(0, 3).map((batch) => batch.operationId)).toEqual(Array(3).fill(sent[0]?.operationId));
    expect([server.read("a").value, server.read("b").value]).toEqual([
      { kind: "value", value: 1_000 },
      { kind: "value", value: 2_000 },
    ]);
    expect(server.history).toHaveLength(2);
    expect(store.get().link.kind).toBe("ok");
  });

  it.each(["signed-out", "refused"] as const)("waits for the person when %s, and loses nothing", async (kind) => {
    const { store, sent, type, leaveCell, drafts, server } = setUp([kind]);
    type("a", "1");
    leaveCell("a");
    await wait(120_000);
    expect(sent).toHaveLength(1);
    expect(store.get().cells.a?.raw.text).toBe("1");
    expect(drafts.at(-1)?.cells.a?.raw.text).toBe("1");
    await store.retry();
    expect(server.read("a").value).toEqual({ kind: "value", value: 1_000 });
  });

  it("sends nothing while the supplier of the figures is not named", async () => {
    let named = false;
    const { store, sent, type, leaveCell } = setUp([], () => named);
    type("a", "1");
    leaveCell("a");
    await wait(5_000);
    expect(sent).toHaveLength(0);
    named = true;
    await store.saveNow();
    expect(sent).toHaveLength(1);
  });

  it("finishes a batch that an earlier page began, with its own operation id", async () => {
    const first = setUp(["offline"]);
    first.type("a", "7");
    first.leaveCell("a");
    await wait(0);
    first.store.close();
    const draft = first.drafts.at(-1);
    if (!draft) throw new Error("no draft was kept");
    const second = setUp();
    second.store.restore([draft]);
    await wait(0);
    expect(second.sent[0]?.operationId).toBe(draft.sending?.operationId);
    expect(second.server.read("a").value).toEqual({ kind: "value", value: 7_000 });
    expect(second.drafts.at(-1)).toBeNull();
  });
});
