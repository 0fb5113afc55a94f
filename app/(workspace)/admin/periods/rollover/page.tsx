import type { Metadata } from "next";
import { Card } from "@/app/_ui/card";
import { Link } from "@/app/_ui/link";
import { PageHeader } from "@/app/_ui/page-header";
import type { RolloverStep } from "@/lib/periods/rollover";
import { AdminPath } from "../../admin-path";
import { loadRollover } from "./load";
import { RolloverForm } from "./rollover-form";

export const metadata: Metadata = { title: "Chuyển sang năm mới" };

type Props = { searchParams: Promise<{ year?: string | string[] }> };

export default async function RolloverPage({ searchParams }: Props) {
  const asked = (await searchParams).year;
  const { year, steps, isAutomaticDone, operationId } = await loadRollover(
    typeof asked === "string" ? asked : undefined,
  );
  const done = steps.filter((step) => step.state === "done").length;
  return (
    <>
      <AdminPath parent={{ href: "/admin/periods", label: "Năm và quý" }} />
      <PageHeader
        title={`Chuyển sang năm ${year}`}
        subtitle={`${done}/${steps.length} bước đã xong. Dừng lúc nào cũng được: lần sau mở lại trang này làm tiếp.`}
      />
      <div className="grid gap-4">
        <Card title="Các bước tự động">
          {isAutomaticDone ? (
            <p className="text-sm">Năm, danh mục và hạn nộp đã sẵn sàng. Các bước còn lại làm theo danh sách dưới.</p>
          ) : (
            <>
              <p className="mb-3 max-w-prose text-sm text-muted">
                Mở năm {year} và quý I, chép chỉ tiêu cùng đơn vị báo cáo của năm {year - 1} (đơn vị đã sáp nhập, chia
                tách được thay bằng đơn vị mới), chép hạn nộp riêng theo loại đơn vị. Cái gì có rồi thì giữ nguyên;
                không xong trọn vẹn thì không ghi gì.
              </p>
              <RolloverForm year={year} operationId={operationId} />
            </>
          )}
        </Card>
        <Card title="Danh sách việc">
          <ol className="divide-y divide-line">
            {steps.map((step) => (
              <Step key={step.key} step={step} />
            ))}
          </ol>
        </Card>
      </div>
    </>
  );
}

const WORDS = { done: ["✓", "Xong"], todo: ["●", "Cần làm"], later: ["○", "Làm sau"] } as const;

function Step({ step: { title, detail, state, link } }: { step: RolloverStep }) {
  const [glyph, word] = WORDS[state];
  return (
    <li className="flex flex-wrap items-baseline gap-x-4 gap-y-1 py-3">
      <span className={`min-w-24 text-sm ${state === "todo" ? "font-semibold" : "text-muted"}`}>
        <span aria-hidden>{glyph}</span> {word}
      </span>
      <span className="min-w-0 flex-1 basis-64">
        <span className="block font-semibold">{title}</span>
        <span className="block text-sm text-muted">{detail}</span>
      </span>
      <Link className="link" href={link.href}>
        {link.text}
        <span className="sr-only">: {title}</span>
      </Link>
    </li>
  );
}
