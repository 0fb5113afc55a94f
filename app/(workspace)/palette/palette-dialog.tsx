"use client";

import { Command } from "cmdk";
import { useRouter } from "next/navigation";
import { useEffect, useRef, useState } from "react";
import { matchScore, type PaletteGroup, searchText } from "@/lib/palette/entries";
import "./palette.css";

type State = { kind: "loading" } | { kind: "failed" } | { kind: "ready"; groups: PaletteGroup[] };

/** Goes to a screen, an indicator or a unit by a few letters, accents or none. Esc closes, Enter goes. */
export default function PaletteDialog({ onClose }: { onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const router = useRouter();
  const state = usePalette();
  useEffect(() => {
    if (!dialog.current?.open) dialog.current?.showModal();
  }, []);
  const go = (href: string) => {
    dialog.current?.close();
    router.push(href);
  };
  return (
    <dialog ref={dialog} className="palette" aria-label="Tìm nhanh" onClose={onClose}>
      <Command label="Tìm nhanh" loop filter={(_value, typed, [text = ""] = []) => matchScore(text, typed)}>
        <Command.Input autoFocus placeholder="Gõ tên chỉ tiêu, đơn vị hoặc màn hình, không cần dấu" />
        <Command.List>
          <Command.Empty>{emptyWords(state)}</Command.Empty>
          {state.kind === "ready"
            ? state.groups.map((group) => <PaletteSection key={group.heading} group={group} onGo={go} />)
            : null}
        </Command.List>
      </Command>
      <p className="palette-keys" aria-hidden>
        ↑ ↓ chọn · Enter mở · Esc đóng
      </p>
    </dialog>
  );
}

function PaletteSection({ group, onGo }: { group: PaletteGroup; onGo: (href: string) => void }) {
  return (
    <Command.Group heading={group.heading}>
      {group.entries.map((entry) => (
        <Command.Item key={entry[2]} value={entry[2]} keywords={[searchText(entry)]} onSelect={() => onGo(entry[2])}>
          <span>{entry[0]}</span>
          <small>{entry[1]}</small>
        </Command.Item>
      ))}
    </Command.Group>
  );
}

function emptyWords({ kind }: State): string {
  if (kind === "loading") return "Đang mở danh mục…";
  if (kind === "failed") return "Chưa tải được danh mục. Xin đóng và thử lại.";
  return "Không tìm thấy. Xin thử ít chữ hơn.";
}

function usePalette(): State {
  const [state, setState] = useState<State>({ kind: "loading" });
  useEffect(() => {
    const ending = new AbortController();
    fetch("/palette", { signal: ending.signal, redirect: "error" })
      .then((answer) => (answer.ok ? answer.json() : Promise.reject(new Error(String(answer.status)))))
      .then((groups: PaletteGroup[]) => setState({ kind: "ready", groups }))
      .catch(() => ending.signal.aborted || setState({ kind: "failed" }));
    return () => ending.abort();
  }, []);
  return state;
}
