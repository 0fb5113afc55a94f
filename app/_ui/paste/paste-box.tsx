"use client";
import { type ClipboardEvent, useEffect, useRef, useState } from "react";
import { Button } from "@/app/_ui/button";
import { readClipboard } from "@/lib/paste/read-clipboard";

type PasteBoxProps = {
  /** What the rows are called: "chỉ tiêu". */
  rowWord: string;
  onPaste: (block: string[][]) => void;
  onCancel: () => void;
};

/** A box to paste into, for whoever does not know that a cell takes a whole block. */
export function PasteBox({ rowWord, onPaste, onCancel }: PasteBoxProps) {
  const box = useRef<HTMLTextAreaElement>(null);
  const [text, setText] = useState("");
  const [refused, setRefused] = useState(false);
  useEffect(() => box.current?.focus(), []);
  const show = (pasted: string) => {
    const block = readClipboard(pasted);
    setRefused(block.length === 0);
    if (block.length > 0) onPaste(block);
  };
  const takeBlock = (event: ClipboardEvent<HTMLTextAreaElement>) => {
    if (text !== "") return;
    event.preventDefault();
    show(event.clipboardData.getData("text/plain"));
  };
  return (
    <>
      <div className="paste-body">
        <label className="field-label" htmlFor="paste-box">
          Khối số liệu
        </label>
        <p className="field-hint" id="paste-box-hint">
          Trong Excel, Word hoặc LibreOffice: chọn các ô rồi bấm Ctrl+C. Bấm vào khung này rồi bấm Ctrl+V; trên điện
          thoại: chạm giữ rồi chọn “Dán”. Chép kèm cột tên {rowWord} thì số liệu tự về đúng dòng.
        </p>
        {refused ? (
          <p className="field-error" role="alert">
            Chưa có gì để dán.
          </p>
        ) : null}
        <textarea
          ref={box}
          id="paste-box"
          className="control paste-box"
          rows={8}
          autoComplete="off"
          spellCheck={false}
          aria-describedby="paste-box-hint"
          value={text}
          onChange={(event) => setText(event.target.value)}
          onPaste={takeBlock}
        />
      </div>
      <div className="paste-bar">
        <Button variant="primary" large onClick={() => show(text)}>
          Xem trước
        </Button>
        <Button large onClick={onCancel}>
          Bỏ
        </Button>
      </div>
    </>
  );
}
