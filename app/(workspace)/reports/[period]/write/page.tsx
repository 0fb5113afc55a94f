import "./write.css";
import type { Metadata } from "next";
import { EmptyState } from "@/app/_ui/empty-state";
import { LinkButton } from "@/app/_ui/link-button";
import { PageHeader } from "@/app/_ui/page-header";
import type { SearchParams } from "@/app/_ui/period-param";
import { parsePeriodKey } from "@/lib/periods/period";
import { reportTitle } from "@/lib/reports/report-list";
import { AlreadyIssued } from "../already-issued";
import { AnnexesForm } from "./annexes-form";
import { ArrangeForms } from "./arrange-forms";
import { BeginForm } from "./begin-form";
import { Comments } from "./comments";
import { DraftCard } from "./draft-card";
import { type BegunModel, loadWriting, type WritingModel } from "./load";
import { OutlineNav } from "./outline-nav";
import { SectionForm } from "./section-form";
import { SectionText } from "./section-text";

type Props = { params: Promise<{ period: string }>; searchParams: Promise<SearchParams> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `Soạn: ${reportTitle(parsePeriodKey((await params).period))}` };
}

export default async function WritePage({ params, searchParams }: Props) {
  const model = await loadWriting((await params).period, await searchParams);
  const { periodKey, begun, writes } = model;
  return (
    <>
      <PageHeader
        title={`Soạn: ${model.title}`}
        subtitle="Câu và số của phần mềm theo số liệu đã duyệt; phần còn lại do văn phòng viết."
      >
        <LinkButton href={`/reports/${periodKey}`} variant="quiet">
          Về trang báo cáo
        </LinkButton>
        <LinkButton href={`/print/reports/${periodKey}`} target="_blank">
          Xem bản in
        </LinkButton>
      </PageHeader>
      {begun === null ? <NotBegun model={model} writes={writes} /> : <Begun model={model} begun={begun} />}
    </>
  );
}

function NotBegun({ model, writes }: { model: Extract<WritingModel, { begun: null }>; writes: boolean }) {
  if (model.issued !== null) return <AlreadyIssued issued={model.issued} />;
  return writes ? (
    <BeginForm {...model} />
  ) : (
    <EmptyState title="Văn phòng chưa soạn báo cáo này">
      Khi Văn phòng Đảng ủy bắt đầu soạn, đồng chí xem, góp ý từng mục và đồng ý dự thảo ở đây.
    </EmptyState>
  );
}

function Begun({ model, begun }: { model: WritingModel; begun: BegunModel }) {
  const { periodKey, operationId, writes } = model;
  const { open, standings, section, missing, place, comments, annexes } = begun;
  const at = { reportId: open.id, operationId };
  return (
    <div className="write-layout">
      <div className="write-aside">
        <DraftCard model={model} begun={begun} />
        <OutlineNav periodKey={periodKey} standings={standings} current={section?.id ?? null} writes={writes} />
      </div>
      {annexes === null ? null : (
        <div className="write-main" id="muc">
          <AnnexesForm {...at} seen={JSON.stringify(open.annexes)} offers={annexes} />
        </div>
      )}
      {section === null ? null : (
        <div className="write-main" id="muc" key={section.id}>
          {writes ? (
            <SectionForm section={section} periodKey={periodKey} place={place} {...at} />
          ) : (
            <SectionText section={section} />
          )}
          <Comments
            {...at}
            sectionId={section.id}
            comments={comments.filter(({ sectionId }) => sectionId === section.id)}
          />
          {writes ? <ArrangeForms {...at} section={section} missing={missing} /> : null}
        </div>
      )}
    </div>
  );
}
