import { ArrowLeft, ArrowRight } from "lucide-react";
import type { Metadata } from "next";
import { QuarterChart } from "@/app/_ui/charts/quarter-chart";
import { Link } from "@/app/_ui/link";
import { LinkButton } from "@/app/_ui/link-button";
import type { SearchParams } from "@/app/_ui/period-param";
import { LookBackBand } from "../../indicators/_parts/look-back-band";
import { UnapprovedMark } from "../../indicators/_parts/unapproved-mark";
import { ConclusionForm } from "./conclusion-form";
import { Conclusions } from "./conclusions";
import { loadMeeting, type MeetingModel } from "./load";
import "./meeting.css";
import { MeetingKeys } from "./meeting-keys";
import { Slide } from "./slide";

export const metadata: Metadata = { title: "Chế độ họp" };

/** One indicator at a time over the whole screen, red first. Every step is a link; the keys only follow the links. */
export default async function MeetingPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const model = await loadMeeting(await searchParams);
  const { view, place, slide, chart, links, back, conclusions, form } = model;
  return (
    <div className="meeting">
      <header className="meeting-head">
        <p>
          {model.title} · {view.words}
        </p>
        {conclusions === null || conclusions.inMinutes === 0 ? null : (
          <LinkButton href={conclusions.minutes} variant="quiet">
            In kết luận hôm nay ({conclusions.inMinutes})
          </LinkButton>
        )}
        <MeetingKeys links={links} back={back} />
        <LinkButton href={back}>Kết thúc</LinkButton>
      </header>
      <LookBackBand lookBack={view.lookBack} refusal={view.lookBackRefusal} />
      <UnapprovedMark scope={view.choice.scope} />
      {slide === null ? (
        <p className="meeting-nothing">Năm này chưa có chỉ tiêu nào để xem. Xin chọn kỳ khác ở trang Tổng quan.</p>
      ) : (
        <div className="meeting-slide">
          <div>
            <Slide slide={slide} />
            {conclusions === null ? null : <Conclusions {...conclusions} />}
          </div>
          <div>
            {chart === null ? null : (
              <div className="meeting-chart">
                <h2>
                  Theo quý <span className="meeting-unit">{chart.unit}</span>
                </h2>
                <QuarterChart chart={chart} />
              </div>
            )}
            {form === null ? null : <ConclusionForm key={form.code} {...form} />}
          </div>
        </div>
      )}
      <Foot place={place} links={links} />
    </div>
  );
}

function Foot({ place, links }: Pick<MeetingModel, "place" | "links">) {
  return (
    <nav aria-label="Các chỉ tiêu của buổi họp" className="meeting-foot">
      <Step href={links.previous} words="Trước">
        <ArrowLeft className="size-5" aria-hidden />
      </Step>
      <p aria-live="polite">
        {place.of === 0 ? "" : `${place.at}/${place.of} chỉ tiêu`}
        {place.urgent === 0 ? "" : ` · ${place.urgent} chỉ tiêu cần chú ý đứng trước`}
      </p>
      <Step href={links.next} words="Tiếp">
        <ArrowRight className="size-5" aria-hidden />
      </Step>
    </nav>
  );
}

function Step({ href, words, children }: { href: string | null; words: string; children: React.ReactNode }) {
  if (href === null) return <span className="meeting-step-none" />;
  return (
    <Link href={href} prefetch className="btn btn-primary">
      {words === "Trước" ? children : null}
      {words}
      {words === "Tiếp" ? children : null}
    </Link>
  );
}
