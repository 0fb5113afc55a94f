import type { Metadata } from "next";
import type { ReactNode } from "react";
import { Card } from "@/app/_ui/card";
import { LinkButton } from "@/app/_ui/link-button";
import { Notice } from "@/app/_ui/notice";
import { PageHeader } from "@/app/_ui/page-header";
import type { SearchParams } from "@/app/_ui/period-param";
import { PrintButton } from "@/app/_ui/print-button";
import { MEETING_KIND_WORDS } from "@/lib/party-cell-meetings/labels";
import { ClassBadge } from "../../_parts/class-badge";
import { OnBehalfNotice } from "../../_parts/on-behalf-notice";
import { MeetingStateBadge } from "../../_parts/state-badge";
import { RecordForm } from "../../_record/record-form";
import { ConfirmForm } from "./confirm-form";
import { ReasonForm, WithdrawForm } from "./decide-forms";
import { DoneNotice } from "./done-notice";
import { loadMeeting, type MeetingModel } from "./load";
import { MeetingFiles } from "./meeting-files";
import { MeetingSteps } from "./meeting-steps";
import { MeetingView } from "./meeting-view";
import { ScoreTable } from "./score-table";

export const metadata: Metadata = { title: "Phiếu sinh hoạt chi bộ" };

type Props = { params: Promise<{ unit: string; meeting: string }>; searchParams: Promise<SearchParams> };

const DONE: Record<string, string> = {
  draft: "Đã lưu nháp. Ghi xong, đồng chí bấm Gửi phiếu.",
  submit: "Đã gửi phiếu. Người phụ trách sẽ xem và xác nhận.",
  withdraw: "Đã rút phiếu về để sửa.",
  return: "Đã trả lại phiếu cho chi bộ.",
  confirm: "Đã xác nhận điểm và xếp loại.",
  reopen: "Đã mở lại phiếu để chi bộ sửa.",
};

export default async function MeetingPage({ params, searchParams }: Props) {
  const model = await loadMeeting(await params);
  const { meeting, unit, outcome, form, place, onBehalf } = model;
  const asked = await searchParams;
  const done = DONE[String(asked.done)];
  const files = <MeetingFiles {...model.files} answer={asked.file} />;
  return (
    <div className="print-portrait">
      <PageHeader
        title={`Phiếu sinh hoạt chi bộ tháng ${meeting.month}/${meeting.year}`}
        subtitle={`${unit.name} · ${MEETING_KIND_WORDS[meeting.content.kind]}`}
      >
        <MeetingStateBadge state={meeting.state} selfConfirmed={meeting.selfConfirmed} />
        {outcome ? <ClassBadge outcome={outcome} /> : null}
        {form ? null : <PrintButton variant="secondary" />}
        <LinkButton href={`/party-cell-meetings/${unit.id}?year=${meeting.year}`} variant="quiet">
          Sổ sinh hoạt
        </LinkButton>
      </PageHeader>
      {done ? <DoneNotice key={done} title={done} /> : null}
      <Returned model={model} />
      {form && onBehalf ? <OnBehalfNotice unitName={unit.name} /> : null}
      {form ? (
        <div className="grid gap-4">
          <div>
            <RecordForm key={place.record} model={form} place={place} />
          </div>
          {files}
        </div>
      ) : (
        <Standing model={model} files={files} />
      )}
      <Card title="Lịch sử của phiếu" className="mt-4 max-w-[46rem]">
        <MeetingSteps steps={model.steps} />
      </Card>
    </div>
  );
}

function Returned({ model: { meeting } }: { model: MeetingModel }) {
  if (meeting.state !== "returned") return null;
  return (
    <div className="mb-4 max-w-[46rem]">
      <Notice tone="warning" title="Phiếu được trả lại để sửa">
        <p className="whitespace-pre-line break-words">{meeting.returnReason}</p>
      </Notice>
    </div>
  );
}

/** The record as it stands, with the next step of whoever looks at it. */
function Standing({ model, files }: { model: MeetingModel; files: ReactNode }) {
  const { meeting, rubric, click, mayWithdraw, mayConfirm, mayReopen } = model;
  return (
    <div className="grid max-w-[46rem] gap-4">
      <MeetingView content={meeting.content} />
      {files}
      {mayConfirm ? (
        <ConfirmForm click={click} rubric={rubric} selfScores={meeting.selfScores} />
      ) : (
        <ScoreTable meeting={meeting} rubric={rubric} />
      )}
      {mayConfirm ? <ReasonForm click={click} move="return" /> : null}
      {mayReopen ? <ReasonForm click={click} move="reopen" /> : null}
      {mayWithdraw ? <WithdrawForm click={click} /> : null}
    </div>
  );
}
