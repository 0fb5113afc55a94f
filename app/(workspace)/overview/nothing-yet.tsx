import { EmptyState } from "@/app/_ui/empty-state";
import { LinkButton } from "@/app/_ui/link-button";
import type { loadOverview } from "./load";

type Model = Pick<
  Awaited<ReturnType<typeof loadOverview>>,
  "view" | "hasFigures" | "counts" | "mayOpenPeriods" | "mayPlan"
>;

/** What is missing before the overview can say anything, and whose step is next. */
export function NothingYet({ model: { view, hasFigures, counts, mayOpenPeriods, mayPlan } }: { model: Model }) {
  const isOpened = view.years.includes(view.year);
  if (!isOpened && !hasFigures) {
    return (
      <div className="mb-4">
        <EmptyState
          title={`Năm ${view.year} chưa mở kỳ báo cáo`}
          action={mayOpenPeriods ? <LinkButton href="/admin/periods">Mở kỳ báo cáo</LinkButton> : null}
        >
          {mayOpenPeriods
            ? "Mở năm và quý để các đơn vị nhập số liệu."
            : "Văn phòng mở năm và quý trong mục Quản trị; sau đó các đơn vị nhập số liệu."}
        </EmptyState>
      </div>
    );
  }
  if (counts.total === 0 || counts.assessed + counts.byStatus.followed === 0) {
    return (
      <div className="mb-4">
        <EmptyState
          title={`Năm ${view.year} chưa giao kế hoạch cho chỉ tiêu nào`}
          action={mayPlan ? <LinkButton href={`/plans/record?year=${view.year}`}>Ghi kế hoạch</LinkButton> : null}
        >
          Khi có kế hoạch, trang này nói chỉ tiêu nào đúng tiến độ, chỉ tiêu nào chậm.
        </EmptyState>
      </div>
    );
  }
  if (hasFigures) return null;
  return (
    <div className="mb-4">
      <EmptyState title="Kỳ này chưa có số liệu đã duyệt">
        Số liệu có ở đây sau khi các đơn vị nộp phiếu và Văn phòng duyệt. Hãy chọn kỳ khác ở ô chọn kỳ.
      </EmptyState>
    </div>
  );
}
