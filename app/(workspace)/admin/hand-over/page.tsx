import type { Metadata } from "next";
import { EmptyState } from "@/app/_ui/empty-state";
import { LinkButton } from "@/app/_ui/link-button";
import { PageHeader } from "@/app/_ui/page-header";
import { AdminPath } from "../admin-path";
import { loadHandOvers } from "./load";

export const metadata: Metadata = { title: "Bàn giao người nhập số liệu" };

export default async function HandOversPage() {
  const people = await loadHandOvers();
  return (
    <>
      <AdminPath />
      <PageHeader
        title="Bàn giao người nhập số liệu"
        subtitle="Chuyển đơn vị cho người kế nhiệm; số liệu và dấu vết cũ giữ nguyên"
      />
      {people.length === 0 ? (
        <EmptyState title="Chưa có ai phụ trách đơn vị">Tạo tài khoản cho đơn vị trước khi bàn giao.</EmptyState>
      ) : (
        <ul className="card divide-y divide-line !py-0">
          {people.map((person) => (
            <li key={person.id} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 py-3">
              <div className="min-w-0 flex-1 basis-64">
                <p className="font-semibold">
                  {person.displayName}
                  {person.disabled ? <span className="badge tone-neutral ml-2">– Vô hiệu hóa</span> : null}
                </p>
                <p className="text-sm text-muted">
                  {[person.position, person.username].filter((part) => part !== "").join(" · ")}
                </p>
                <p className="text-sm">{person.units.map(({ name }) => name).join("; ")}</p>
              </div>
              <LinkButton href={`/admin/hand-over/${person.id}`}>
                Bàn giao<span className="sr-only"> của {person.displayName}</span>
              </LinkButton>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
