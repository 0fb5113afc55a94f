import { LinkButton } from "@/app/_ui/link-button";
import { PrintButton } from "@/app/_ui/print-button";
import { SheetForm } from "@/app/(print)/_paper/sheet-form";
import { loadBlankForms } from "./load";

export const metadata = { title: "Phiếu giấy của các đơn vị" };

/** One blank form per unit, each on its own page, to be printed in one go. */
export default async function BlankFormsPage({ params }: { params: Promise<{ period: string }> }) {
  const { forms } = await loadBlankForms((await params).period);
  return (
    <>
      <div className="paper-strip no-print">
        <PrintButton />
        <LinkButton href="/sheets" variant="quiet">
          Về các phiếu số liệu
        </LinkButton>
        <p>
          {forms.length} đơn vị. Hoặc bấm Ctrl+P. Chọn khổ A4 đứng, tỷ lệ 100%, lề mặc định, bỏ đầu trang và chân trang
          của trình duyệt.
        </p>
      </div>
      <main>
        {forms.map(({ form, issuer }) => (
          <SheetForm key={form.unit.id} form={form} issuer={issuer} />
        ))}
      </main>
    </>
  );
}
