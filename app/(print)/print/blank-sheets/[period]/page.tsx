import { LinkButton } from "@/app/_ui/link-button";
import { PaperStrip } from "@/app/(print)/_paper/paper-strip";
import { SheetForm } from "@/app/(print)/_paper/sheet-form";
import { loadBlankForms } from "./load";

export const metadata = { title: "Phiếu giấy của các đơn vị" };

/** One blank form per unit, each on its own page, to be printed in one go. */
export default async function BlankFormsPage({ params }: { params: Promise<{ period: string }> }) {
  const { forms } = await loadBlankForms((await params).period);
  return (
    <>
      <PaperStrip paper="khổ A4 đứng, tỷ lệ 100%, lề mặc định" lead={`${forms.length} đơn vị. `}>
        <LinkButton href="/sheets" variant="quiet">
          Về các phiếu số liệu
        </LinkButton>
      </PaperStrip>
      <main>
        {forms.map(({ form, issuer }) => (
          <SheetForm key={form.unit.id} form={form} issuer={issuer} />
        ))}
      </main>
    </>
  );
}
