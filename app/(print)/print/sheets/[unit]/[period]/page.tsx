import { LinkButton } from "@/app/_ui/link-button";
import type { SearchParams } from "@/app/_ui/period-param";
import { PaperStrip } from "@/app/(print)/_paper/paper-strip";
import { SheetForm } from "@/app/(print)/_paper/sheet-form";
import { loadPaperForm, type PaperParams } from "./load";

export const metadata = { title: "Phiếu giấy" };

type Props = { params: PaperParams; searchParams: Promise<SearchParams> };

/** Only the form is in the tree; the strip above it never prints. */
export default async function PaperFormPage({ params, searchParams }: Props) {
  const { form, issuer, key, hasFigures, filled, status } = await loadPaperForm(params, await searchParams);
  const sheet = `/sheets/${form.unit.id}/${key}`;
  return (
    <>
      <PaperStrip paper="khổ A4 đứng, tỷ lệ 100%, lề mặc định">
        {hasFigures ? (
          <LinkButton href={filled ? `/print${sheet}` : `/print${sheet}?filled=1`}>
            {filled ? "Phiếu trống" : "Phiếu có số đã nhập"}
          </LinkButton>
        ) : null}
        <LinkButton href={sheet} variant="quiet">
          Về phiếu số liệu
        </LinkButton>
      </PaperStrip>
      <main>
        <SheetForm form={form} issuer={issuer} status={status} />
      </main>
    </>
  );
}
