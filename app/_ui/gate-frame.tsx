import type { ReactNode } from "react";

/** Frame of the pages before the workspace: brand band, one column. `name` null = not yet known. */
export function GateFrame({
  name,
  isDemo = false,
  wide = false,
  children,
}: {
  name: string | null;
  isDemo?: boolean;
  wide?: boolean;
  children: ReactNode;
}) {
  return (
    <div className="gate">
      <header className="brand">
        <span className="brand-name">{name ?? "Sổ chỉ tiêu"}</span>
        <span className="brand-line">
          {name === null ? "Theo dõi kế hoạch và thực hiện" : "Sổ chỉ tiêu"}
          {isDemo ? " · số liệu minh họa" : ""}
        </span>
      </header>
      <main className={`gate-body ${wide ? "gate-body-wide" : ""}`}>{children}</main>
    </div>
  );
}
