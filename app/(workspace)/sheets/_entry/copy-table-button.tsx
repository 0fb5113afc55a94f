"use client";
import { ClipboardCopy } from "lucide-react";
import { useState } from "react";
import { Button } from "@/app/_ui/button";
import { type EntrySession, typedCell } from "@/lib/sheets/entry/entry-session";
import type { EntryForm } from "@/lib/sheets/entry-form";

type CopyTableButtonProps = { form: EntryForm; session: EntrySession };

/** "Chép bảng": the sheet as text that Excel and Calc take apart into cells. */
export function CopyTableButton({ form, session }: CopyTableButtonProps) {
  const [done, setDone] = useState<"" | "copied" | "failed">("");
  const copy = async () => {
    const { copyTable } = await import("@/lib/sheets/paste/copy-table");
    setDone((await toClipboard(copyTable(form, (row) => typedCell(session, row.indicator.id)))) ? "copied" : "failed");
  };
  return (
    <Button onClick={() => void copy()} onBlur={() => setDone("")}>
      <ClipboardCopy className="size-4" aria-hidden />
      <span aria-live="polite">
        {done === "copied" ? "Đã chép" : done === "failed" ? "Trình duyệt không cho chép" : "Chép bảng"}
      </span>
    </Button>
  );
}

/** `navigator.clipboard` exists only on secure origins; on plain HTTP the older command still copies a selection. */
async function toClipboard(text: string): Promise<boolean> {
  if (navigator.clipboard) {
    return navigator.clipboard.writeText(text).then(
      () => true,
      () => false,
    );
  }
  const box = document.createElement("textarea");
  box.value = text;
  document.body.append(box);
  box.select();
  const copied = document.execCommand("copy");
  box.remove();
  return copied;
}
