import type { ReactNode } from "react";

type CardProps = {
  title?: ReactNode;
  /** Quiet words after the title: unit of measure, basis. */
  subtitle?: ReactNode;
  actions?: ReactNode;
  children: ReactNode;
  className?: string;
  id?: string;
  /** Without inner padding, for a table that reaches the border. */
  flush?: boolean;
};

export function Card({ title, subtitle, actions, children, className = "", id, flush = false }: CardProps) {
  return (
    <section id={id} className={`card ${flush ? "!p-0 overflow-hidden" : ""} ${className}`}>
      {title || actions ? (
        <div className={`mb-2 flex flex-wrap items-baseline justify-between gap-2 ${flush ? "px-4 pt-4" : ""}`}>
          <h2 className="text-[0.9375rem]">
            {title}
            {subtitle ? <span className="ml-1.5 text-sm font-normal text-muted">{subtitle}</span> : null}
          </h2>
          {actions}
        </div>
      ) : null}
      {children}
    </section>
  );
}
