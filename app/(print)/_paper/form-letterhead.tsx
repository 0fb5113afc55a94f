import type { ReactNode } from "react";

/** Who makes the paper, as typed in Cấu hình. */
export type PaperIssuer = { superiorName: string; committeeName: string };

/** Head of an inner paper: the office at the left, at the right what the paper is; `children` are lines under its name. */
export function FormLetterhead({
  issuer,
  title,
  children,
}: {
  issuer: PaperIssuer;
  title: string;
  children: ReactNode;
}) {
  return (
    <header className="sheet-form-head">
      <div>
        <p>{issuer.superiorName.toUpperCase()}</p>
        <p className="sheet-form-strong">{issuer.committeeName.toUpperCase()}</p>
      </div>
      <div>
        <h1>{title}</h1>
        {children}
      </div>
    </header>
  );
}
