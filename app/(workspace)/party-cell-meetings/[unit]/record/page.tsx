import type { Metadata } from "next";
import { LinkButton } from "@/app/_ui/link-button";
import { PageHeader } from "@/app/_ui/page-header";
import type { SearchParams } from "@/app/_ui/period-param";
import { OnBehalfNotice } from "../../_parts/on-behalf-notice";
import { RecordForm } from "../../_record/record-form";
import { loadRecordPage } from "./load";

export const metadata: Metadata = { title: "Ghi phiếu sinh hoạt chi bộ" };

type Props = { params: Promise<{ unit: string }>; searchParams: Promise<SearchParams> };

export default async function RecordPage({ params, searchParams }: Props) {
  const { model, place, onBehalf } = await loadRecordPage((await params).unit, await searchParams);
  return (
    <>
      <PageHeader title="Ghi phiếu sinh hoạt chi bộ" subtitle={`${model.unit.name} · năm ${model.year}`}>
        <LinkButton href={`/party-cell-meetings/${model.unit.id}?year=${model.year}`} variant="quiet">
          Sổ sinh hoạt
        </LinkButton>
      </PageHeader>
      {onBehalf ? <OnBehalfNotice unitName={model.unit.name} /> : null}
      <RecordForm key={place.record} model={model} place={place} />
      <p className="mt-3 max-w-[46rem] text-sm text-muted">Lưu nháp xong thì đính kèm được bản chụp biên bản.</p>
    </>
  );
}
