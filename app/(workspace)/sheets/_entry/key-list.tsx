"use client";
import { useEffect, useRef } from "react";
import { Button } from "@/app/_ui/button";
import { KEY_LIST } from "./key-names";

/** The list of keys, opened by `?`. */
export default function KeyList({ onClose }: { onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} className="entry-keys-dialog" aria-labelledby="key-list-title" onClose={onClose}>
      <h2 id="key-list-title">Phím tắt</h2>
      <dl>
        {KEY_LIST.map(([keys, meaning]) => (
          <div key={keys}>
            <dt>
              <kbd>{keys}</kbd>
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
      <Button onClick={() => dialog.current?.close()}>Đóng</Button>
    </dialog>
  );
}
