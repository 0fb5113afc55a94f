import type { Metadata } from "next";
import { Card } from "@/app/_ui/card";
import { PageHeader } from "@/app/_ui/page-header";
import { SheetStateBadge } from "@/app/_ui/sheet-state-badge";
import { formatLocalDate } from "@/lib/format/dates";
import { romanQuarter } from "@/lib/format/roman";
import { isHandedIn } from "@/lib/sheets/board";
import { RemindForm } from "../../../inbox/remind-form";
import { AdminPath } from "../../admin-path";
import { DeadlinesForm } from "../deadlines-form";
import { loadQuarter } from "../load";
import { LockForm, ReopenForm, WindowForm } from "../quarter-forms";

export const metadata: Metadata = { title: "Mở, khóa quý" };

export default async function QuarterPage({ params }: { params: Promise<{ period: string }> }) {
  const model = await loadQuarter((await params).period);
  const { year, quarter, period, window, deadlines } = model;
  const locked = period?.state === "locked";
  const state = period === null ? "Chưa mở" : locked ? "Đã khóa" : "Đang mở cho các đơn vị nhập";
  return (
    <>
      <AdminPath parent={{ href: "/admin/periods", label: "Năm và quý" }} />
      <PageHeader title={`Quý ${romanQuarter(quarter)}/${year}`} subtitle={state} />
      <div className="grid gap-4 lg:grid-cols-2">
        {locked ? (
          <Card title="Các mốc ngày" className="self-start">
            <p>
              Số liệu từ {formatLocalDate(window.dataFrom)} đến {formatLocalDate(window.dataTo)}, hạn nộp{" "}
              {formatLocalDate(window.dueOn)}.
            </p>
          </Card>
        ) : (
          <div className="grid gap-4 self-start">
            <Card title={period === null ? "Mở quý" : "Các mốc ngày"}>
              <WindowForm year={year} quarter={quarter} window={window} version={period?.version ?? null} />
            </Card>
            {period === null || deadlines.length === 0 ? null : (
              <Card title="Hạn nộp riêng theo loại đơn vị">
                <DeadlinesForm
                  year={year}
                  quarter={quarter}
                  version={period.version}
                  dueOn={period.dueOn}
                  deadlines={deadlines}
                />
              </Card>
            )}
          </div>
        )}
        {period === null ? null : locked ? (
          <Card title="Mở lại" className="self-start">
            <ReopenForm year={year} quarter={quarter} />
          </Card>
        ) : (
          <Card title="Khóa quý" className="self-start">
            <LockPanel model={model} />
          </Card>
        )}
      </div>
    </>
  );
}

function LockPanel({ model }: { model: Awaited<ReturnType<typeof loadQuarter>> }) {
  const { year, quarter, sheets, unfinished } = model;
  if (unfinished.length === 0) {
    return (
      <>
        <p className="mb-3">
          {sheets === 0
            ? "Chưa có đơn vị nào được giao báo cáo trong quý này."
            : `Cả ${sheets} phiếu đã duyệt hoặc được miễn. Khóa rồi thì không sửa số liệu của quý được nữa.`}
        </p>
        <LockForm year={year} quarter={quarter} />
      </>
    );
  }
  return (
    <>
      <p className="mb-2">
        Chưa khóa được: còn {unfinished.length}/{sheets} phiếu chưa duyệt.
      </p>
      <RemindForm year={year} quarter={quarter} missing={unfinished.some((sheet) => !isHandedIn(sheet.state))}>
        <ul className="divide-y divide-line">
          {unfinished.map((sheet) => (
            <li key={sheet.unitId} className="flex flex-wrap items-center justify-between gap-2 py-1.5">
              <a className="link" href={`/sheets/${sheet.unitId}/${year}-Q${quarter}`}>
                {sheet.unitName}
              </a>
              <SheetStateBadge state={sheet.state} />
            </li>
          ))}
        </ul>
      </RemindForm>
    </>
  );
}
