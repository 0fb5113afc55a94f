import type { ReactNode } from "react";
import { Shortcuts } from "@/app/_ui/shortcuts";
import { loadShell } from "./load";
import { OfficeWords } from "./office-words";
import { Sidebar } from "./sidebar";

/** The frame around every signed-in page. It hides links; what protects is the gate in each page's own load.ts. */
export default async function WorkspaceLayout({ children }: { children: ReactNode }) {
  const { commune, mark, person, groups, words } = await loadShell();
  return (
    <div className="shell">
      <a className="skip-link" href="#noi-dung">
        Đến nội dung chính
      </a>
      <Sidebar
        committeeName={commune.committeeName}
        isDemo={commune.isDemo}
        mark={mark}
        person={person}
        groups={groups}
      />
      <main id="noi-dung" tabIndex={-1} className="shell-main focus-visible:outline-none">
        <OfficeWords {...words} />
        {children}
        <div className="skeleton" aria-hidden />
      </main>
      <Shortcuts />
    </div>
  );
}
