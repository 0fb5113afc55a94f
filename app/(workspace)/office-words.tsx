"use client";
import { usePathname } from "next/navigation";
import { Notice } from "@/app/_ui/notice";

/** Where each role arrives after signing in; a reporter of one unit arrives on its sheet. */
const FIRST_SCREENS = ["/review", "/overview", "/admin", "/sheets"];
const SHEET = /^\/sheets\/[^/]+\/[^/]+$/;

/** The office's own words: its notice on first screens, its guide above every sheet. Shown as typed, never printed. */
export function OfficeWords({ notice, sheetGuide }: { notice: string; sheetGuide: string }) {
  const path = usePathname();
  const isSheet = SHEET.test(path);
  const shown = [
    { title: "Văn phòng Đảng ủy nhắn", text: isSheet || FIRST_SCREENS.includes(path) ? notice : "" },
    { title: "Hướng dẫn của Văn phòng", text: isSheet ? sheetGuide : "" },
  ].filter(({ text }) => text !== "");
  if (shown.length === 0) return null;
  return (
    <div className="no-print mb-4 grid gap-2">
      {shown.map(({ title, text }) => (
        <Notice key={title} title={title}>
          <p className="max-w-prose whitespace-pre-line break-words">{text}</p>
        </Notice>
      ))}
    </div>
  );
}
