import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { itHolds } from "@/lib/testing/property";
import { ENTRY_IDLE } from "../entry-state";
import { entryForm, entryRow } from "../testing/entry-samples";
import { ModelServer } from "../testing/model-server";
import { isDirty } from "./cell-state";
import { changeMany, countUnsaved, leave, redo, restore, settleConflict, typeInto, typeNote, undo } from "./changes";
import { restOfDraft, restoreDraft, toDraft } from "./draft";
import { type EntrySession, mergeServer, openSession } from "./entry-session";
import { answerBatch, failBatch, nextBatch, refuseBatch, startBatch, tryAgain } from "./saving";

const value = (thousandths: number) => ({ kind: "value" as const, value: thousandths });
const open = (...ids: string[]) => openSession(entryForm(ids.map((id) => entryRow(id))), ENTRY_IDLE, []);
const text = (session: EntrySession, id: string) => session.cells[id]?.raw.text;
let count = 0;
const newId = () => `operation-${++count}`;

/** Sends what is due and takes the answer. */
function save(session: EntrySession, server: ModelServer): EntrySession {
  const batch = nextBatch(session, true, newId);
  return batch ? answerBatch(startBatch(session, batch), server.save(batch)) : session;
}

describe("typing and committing", () => {
  it("undoes and redoes committed cells, a paste as one step, and letters not committed first", () => {
    let session = open("a", "b");
    session = leave(typeInto(session, "a", { text: "1" }), "a");
    session = changeMany(session, [
      { indicatorId: "a", raw: { text: "2" } },
      { indicatorId: "b", raw: { text: "3" } },
    ]);
    session = typeInto(session, "b", { text: "39" });
    session = undo(session, "b");
    expect([text(session, "a"), text(session, "b")]).toEqual(["2", "3"]);
    session = undo(session, "b");
    expect([text(session, "a"), text(session, "b")]).toEqual(["1", ""]);
    session = redo(session);
    expect([text(session, "a"), text(session, "b")]).toEqual(["2", "3"]);
    session = undo(undo(session, null), null);
    expect([text(session, "a"), text(session, "b")]).toEqual(["", ""]);
    expect(undo(session, null)).toBe(session);
  });

  it("brings back with Esc what stood before the cursor came", () => {
    let session = leave(typeInto(open("a"), "a", { text: "5" }), "a");
    session = restore(typeInto(session, "a", { text: "57", choice: "figure" }), "a");
    expect(text(session, "a")).toBe("5");
  });
});

describe("a figure that the program reckons", () => {
  const computedFrom = "Tính từ 1 kỳ sinh hoạt đã xác nhận";
  const computed = { ...entryRow("a", { value: value(1000), version: 2 }), computedFrom };

  it("is typed over neither by letters nor by a paste", () => {
    const session = openSession(entryForm([computed, entryRow("b")]), ENTRY_IDLE, []);
    const pasted = changeMany(typeInto(session, "a", { text: "3" }), [
      { indicatorId: "a", raw: { text: "3" } },
      { indicatorId: "b", raw: { text: "4" } },
    ]);
    expect([text(pasted, "a"), text(pasted, "b")]).toEqual(["1", "4"]);
    expect(nextBatch(pasted, true, newId)?.cells.map((cell) => cell.indicatorId)).toEqual(["b"]);
  });

  it("takes the place of what was typed and not saved yet, on the page and from a draft", () => {
    const typed = leave(typeInto(open("a"), "a", { text: "3" }), "a");
    const form = entryForm([computed]);
    expect(text(mergeServer(typed, form, []), "a")).toBe("1");
    const draft = toDraft(typed, 1);
    if (!draft) throw new Error("nothing to keep");
    expect(restoreDraft(openSession(form, ENTRY_IDLE, []), draft).restored).toBe(0);
  });
});

describe("sending", () => {
  it("sends left cells at once and letters in a quiet moment, unreadable text never", () => {
    let session = typeInto(open("a", "b", "c"), "a", { text: "1" });
    expect(nextBatch(session, false, newId)).toBeNull();
    session = leave(typeInto(session, "b", { text: "2" }), "b");
    session = leave(typeInto(session, "c", { text: "2a" }), "c");
    expect(nextBatch(session, false, newId)?.cells.map((cell) => cell.indicatorId)).toEqual(["b"]);
    expect(nextBatch(session, true, newId)?.cells.map((cell) => cell.indicatorId)).toEqual(["a", "b"]);
  });

  it("keeps letters typed while a batch is under way, and sends them over its version", () => {
    const server = new ModelServer();
    let session = leave(typeInto(open("a"), "a", { text: "1" }), "a");
    const batch = nextBatch(session, true, newId);
    if (!batch) throw new Error("nothing due");
    session = typeInto(startBatch(session, batch), "a", { text: "12" });
    expect(nextBatch(session, true, newId)).toBeNull();
    session = answerBatch(session, server.save(batch));
    expect(text(session, "a")).toBe("12");
    session = save(session, server);
    expect(server.read("a")).toMatchObject({ value: value(12_000), version: 2 });
    expect(countUnsaved(session)).toBe(0);
  });

  it("repeats a batch without an answer under the same operation id, and not one that was refused", () => {
    const session = leave(typeInto(open("a"), "a", { text: "1" }), "a");
    const batch = nextBatch(session, true, newId);
    if (!batch) throw new Error("nothing due");
    const offline = failBatch(startBatch(session, batch), "offline");
    expect(offline.sending).toBe(batch);
    const refused = refuseBatch(startBatch(session, batch), "Kỳ đã khóa.");
    expect(refused.sending).toBeNull();
    expect(nextBatch(refused, true, newId)).toBeNull();
    expect(text(refused, "a")).toBe("1");
    expect(nextBatch(tryAgain(refused), true, newId)?.cells).toEqual(batch.cells);
  });

  it("shows both figures of a conflict and saves only after a choice", () => {
    const server = new ModelServer();
    let session = leave(typeInto(open("a"), "a", { text: "7" }), "a");
    server.overwrite("a", value(5000));
    session = save(session, server);
    expect(session.cells.a?.conflict).toMatchObject({ theirWords: "5", version: 1 });
    expect(nextBatch(session, true, newId)).toBeNull();
    expect(server.read("a").value).toEqual(value(5000));
    const mine = save(settleConflict(session, "a", "mine"), server);
    expect(server.read("a")).toMatchObject({ value: value(7000), version: 2 });
    expect(countUnsaved(mine)).toBe(0);
    const theirs = settleConflict(session, "a", "theirs");
    expect(text(theirs, "a")).toBe("5");
    expect(countUnsaved(theirs)).toBe(0);
  });

  it("sends a note with the figure and gives it one id for good", () => {
    const server = new ModelServer();
    let session = typeNote(leave(typeInto(open("a"), "a", { text: "7" }), "a"), "a", "Số đã đối chiếu");
    session = save(session, server);
    const { id } = session.notes.a ?? {};
    expect(id).toMatch(/^operation-/);
    session = save(typeNote(session, "a", "Số đã đối chiếu với thuế"), server);
    expect(session.notes.a?.id).toBe(id);
  });
});

describe("a sheet read again", () => {
  it("follows the server in cells nobody types into and never goes back to an older reading", () => {
    const server = new ModelServer();
    const older = entryForm([entryRow("a"), entryRow("b")]);
    let session = save(leave(typeInto(openSession(older, ENTRY_IDLE, []), "a", { text: "4" }), "a"), server);
    session = mergeServer(session, older, []);
    expect(text(session, "a")).toBe("4");
    const newer = entryForm([
      entryRow("a", { value: value(4000), version: 1 }),
      entryRow("b", { value: value(9000), version: 3 }),
    ]);
    session = mergeServer(typeInto(session, "a", { text: "44" }), newer, []);
    expect([text(session, "a"), text(session, "b")]).toEqual(["44", "9"]);
  });
});

describe("a draft on a page that shows a part of the sheet", () => {
  it("leaves what the page has no cell for, for the page that has", () => {
    const typed = ["a", "b"].reduce((before, id) => leave(typeInto(before, id, { text: "5" }), id), open("a", "b"));
    const draft = toDraft(typed, 1);
    if (!draft) throw new Error("nothing to keep");
    const { session, restored } = restoreDraft(open("a"), draft);
    expect([restored, text(session, "a")]).toEqual([1, "5"]);
    const rest = restOfDraft(session, draft);
    expect(Object.keys(rest?.cells ?? {})).toEqual(["b"]);
    expect(rest && restOfDraft(open("b"), rest)).toBeNull();
  });
});

const actions = fc.array(
  fc.oneof(
    fc.record({
      kind: fc.constant("type" as const),
      id: fc.constantFrom("a", "b"),
      digits: fc.integer({ min: 0, max: 99 }),
    }),
    fc.record({ kind: fc.constant("send" as const), fate: fc.constantFrom("ok", "lost", "unheard") }),
    fc.record({
      kind: fc.constant("other" as const),
      id: fc.constantFrom("a", "b"),
      digits: fc.integer({ min: 100, max: 199 }),
    }),
    fc.record({ kind: fc.constant("crash" as const) }),
  ),
  { maxLength: 40 },
);

describe("nothing typed is ever lost and nothing is overwritten silently", () => {
  itHolds("whatever the line, the other person and the power do", actions, (steps) => {
    const server = new ModelServer();
    const read = () =>
      entryForm(
        ["a", "b"].map((id) => entryRow(id, { value: server.read(id).value, version: server.read(id).version })),
      );
    let session = openSession(read(), ENTRY_IDLE, []);
    const shown = new Set<string>();
    const look = () => {
      for (const row of session.rows) {
        const cell = session.cells[row.indicator.id];
        if (cell && !isDirty(row, cell)) shown.add(`${row.indicator.id} ${cell.base.version}`);
      }
    };
    const send = (fate: string) => {
      if (session.sending === null) {
        const batch = nextBatch(session, true, newId);
        if (!batch) return;
        session = startBatch(session, batch);
        // Another person's figure is written over only after it stood on the screen.
        for (const { indicatorId, version } of batch.cells) {
          if (server.isOfOthers(indicatorId, version)) expect(shown).toContain(`${indicatorId} ${version}`);
        }
      }
      const { sending } = session;
      if (!sending) return;
      if (fate === "lost") session = failBatch(session, "offline");
      else {
        const answer = server.save(sending);
        session = fate === "ok" ? answerBatch(session, answer) : failBatch(session, "offline");
      }
    };
    for (const step of steps) {
      look();
      if (step.kind === "type") session = leave(typeInto(session, step.id, { text: String(step.digits) }), step.id);
      else if (step.kind === "other") server.overwrite(step.id, value(step.digits * 1000));
      else if (step.kind === "send") send(step.fate);
      else {
        const draft = toDraft(session, 1);
        const fresh = openSession(read(), ENTRY_IDLE, []);
        session = draft ? restoreDraft(fresh, JSON.parse(JSON.stringify(draft))).session : fresh;
      }
    }
    const typed = new Map(
      ["a", "b"].map((id) => [id, steps.findLast((step) => step.kind === "type" && step.id === id)]),
    );
    for (let round = 0; round < 4; round++) send("ok");
    for (const [id, step] of typed) {
      if (step?.kind !== "type") continue;
      const cell = session.cells[id];
      const mine = String(step.digits);
      const wasStored = server.history.some(
        (each) => each.indicatorId === id && JSON.stringify(each.value) === JSON.stringify(value(step.digits * 1000)),
      );
      // The last figure typed is stored, or was and somebody saved a later one, or it waits beside theirs for a choice.
      expect(wasStored || (cell?.conflict !== null && cell?.raw.text === mine)).toBe(true);
    }
  });
});
