import { Link } from "@/app/_ui/link";

/** The way back from an administration page; `parent` when it lies below another one. */
export function AdminPath({ parent }: { parent?: { href: string; label: string } }) {
  return (
    <nav aria-label="Đường dẫn" className="no-print mb-1 text-sm">
      <Link className="link" href="/admin">
        Quản trị
      </Link>
      {parent ? (
        <>
          <span aria-hidden className="mx-1.5 text-muted">
            ›
          </span>
          <Link className="link" href={parent.href}>
            {parent.label}
          </Link>
        </>
      ) : null}
    </nav>
  );
}
