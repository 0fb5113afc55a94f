"use client";
import { LinkButton } from "@/app/_ui/link-button";
import { SubmitButton } from "@/app/_ui/submit-button";
import type { EntrySession } from "@/lib/sheets/entry/entry-session";
import { type CellView, summaryWords } from "@/lib/sheets/entry/overview";

type EntryBarProps = {
  session: EntrySession;
  views: ReadonlyMap<string, CellView>;
  enhanced: boolean;
  sheetHref: string | undefined;
};

/** At the foot, always in sight: how the sheet stands, in one polite sentence, and the two steps. */
export function EntryBar({ session, views, enhanced, sheetHref }: EntryBarProps) {
  return (
    <div className="entry-bar">
      <p className="text-sm text-muted">
        <span aria-live="polite">{summaryWords(session, views)}</span>
        <span className="entry-keys">
          {" "}
          · {enhanced ? "tự lưu · " : ""}Enter xuống ô dưới · Ctrl+V dán cột từ Excel · Ctrl+Z hoàn tác · ? phím tắt
        </span>
      </p>
      <div className="flex flex-wrap gap-2">
        <SubmitButton large variant={sheetHref ? "primary" : "secondary"} pendingText="Đang lưu…">
          Lưu
        </SubmitButton>
        {sheetHref ? (
          <LinkButton large href={sheetHref}>
            Mở phiếu để nộp
          </LinkButton>
        ) : (
          <SubmitButton large name="intent" value="submit" pendingText="Đang lưu…">
            Nộp phiếu…
          </SubmitButton>
        )}
      </div>
    </div>
  );
}
