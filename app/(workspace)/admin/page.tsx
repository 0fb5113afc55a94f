import type { Metadata } from "next";
import { Card } from "@/app/_ui/card";
import { Link } from "@/app/_ui/link";
import { LinkButton } from "@/app/_ui/link-button";
import { Notice } from "@/app/_ui/notice";
import { PageHeader } from "@/app/_ui/page-header";
import { ROLE_LABELS } from "@/lib/access/labels";
import { POLICY } from "@/lib/access/policy";
import { type AdminModel, loadAdmin } from "./load";

export const metadata: Metadata = { title: "Quản trị" };

export default async function AdminPage() {
  const { steps, ready, links, backup } = await loadAdmin();
  return (
    <>
      <PageHeader
        title="Quản trị"
        subtitle={backup?.lastGood ? `Bản sao lưu tốt gần nhất: ${backup.lastGood}` : undefined}
      />
      {backup?.problem ? (
        <div className="mb-4">
          <Notice tone="warning" title={backup.problem.title}>
            <p>{backup.problem.body}</p>
            <Link className="link" href="/admin/backups">
              Mở trang Sao lưu
            </Link>
          </Notice>
        </div>
      ) : null}
      <div className="grid gap-4 xl:grid-cols-2">
        {ready ? null : (
          <Card title="Thiết lập ban đầu" subtitle="làm lần lượt từ trên xuống" className="self-start">
            <ol className="divide-y divide-line">
              {steps.map((step) => (
                <Step key={step.name} step={step} />
              ))}
            </ol>
          </Card>
        )}
        <Card title="Các việc quản trị" className="self-start">
          <ul className="grid gap-x-6 sm:grid-cols-2">
            {links.map((link) => (
              <li key={link.href} className="border-b border-line py-2">
                <Link className="link font-semibold" href={link.href}>
                  {link.name}
                </Link>
                <span className="block text-sm text-muted">{link.detail}</span>
              </li>
            ))}
          </ul>
        </Card>
      </div>
    </>
  );
}

type StepModel = AdminModel["steps"][number];

function Step({ step }: { step: StepModel }) {
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-1 py-2.5">
      <div className="min-w-0 flex-1 basis-48">
        <p className="font-semibold">{step.name}</p>
        <p className="text-sm text-muted">{step.detail}</p>
      </div>
      <span className={`badge ${step.done ? "tone-reached" : "tone-neutral"}`}>
        <span aria-hidden>{step.done ? "✓" : "○"}</span>
        {step.done ? "Xong" : "Chưa làm"}
      </span>
      <StepAction step={step} />
    </li>
  );
}

/** The next step as the one blue button; a step of somebody else's says whose it is. */
function StepAction({ step }: { step: StepModel }) {
  if (!step.allowed) {
    const role = "admin" in POLICY[step.permission] ? "admin" : "office";
    return <span className="min-w-28 text-sm text-muted">Việc của {ROLE_LABELS[role].word}</span>;
  }
  if (step.done) {
    return (
      <Link className="link min-w-28 text-sm" href={step.href}>
        Xem lại<span className="sr-only"> {step.name}</span>
      </Link>
    );
  }
  return (
    <LinkButton variant={step.next ? "primary" : "secondary"} href={step.href}>
      {step.next ? "Làm bước này" : "Mở"}
      <span className="sr-only"> {step.name}</span>
    </LinkButton>
  );
}
