import type { ReactNode } from "react";
import { BrandBand, type BrandMark } from "./brand-band";

/** Frame of the pages before the workspace: brand band, one column. `name` null = not yet known. */
export function GateFrame({
  name,
  isDemo = false,
  mark = null,
  wide = false,
  children,
}: {
  name: string | null;
  isDemo?: boolean;
  mark?: BrandMark | null;
  wide?: boolean;
  children: ReactNode;
}) {
  return (
    <div className="gate">
      <header className="brand">
        <BrandBand
          name={name ?? "Sổ chỉ tiêu"}
          line={name === null ? "Theo dõi kế hoạch và thực hiện" : "Sổ chỉ tiêu"}
          isDemo={isDemo}
          mark={mark}
        />
      </header>
      <main className={`gate-body ${wide ? "gate-body-wide" : ""}`}>{children}</main>
    </div>
  );
}
