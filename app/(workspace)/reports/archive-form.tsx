import { FilterChoice } from "@/app/_ui/filter-choice";
import { LinkButton } from "@/app/_ui/link-button";
import { SubmitButton } from "@/app/_ui/submit-button";
import { archiveParams } from "@/lib/reports/archive-query";
import { REPORT_KIND_WORDS, type ReportKind } from "@/lib/reports/report-kind";
import type { ReportsModel } from "./load";

const KINDS: ReportKind[] = ["quarter", "six-months", "nine-months", "year"];

/** A plain GET form: every search is a link. */
export function ArchiveForm({ query, archiveYears }: Pick<ReportsModel, "query" | "archiveYears">) {
  return (
    <form method="get" action="/reports" className="no-print flex flex-wrap items-end gap-3">
      <div className="min-w-0 flex-1 basis-60">
        <label htmlFor="archive-text" className="text-sm text-muted">
          Tìm theo số, trích yếu, nội dung
        </label>
        <input
          id="archive-text"
          type="search"
          name="q"
          key={query.text}
          defaultValue={query.text}
          className="control control-compact w-full"
        />
      </div>
      <FilterChoice
        name="kind"
        label="Loại"
        all="Mọi loại"
        value={query.kind}
        options={KINDS.map((kind) => [kind, REPORT_KIND_WORDS[kind]])}
      />
      <FilterChoice
        name="year"
        label="Năm"
        all="Mọi năm"
        value={query.year}
        options={archiveYears.map((year) => [year, year])}
      />
      <SubmitButton variant="secondary" pendingText="Đang tìm…">
        Tìm
      </SubmitButton>
      {archiveParams(query) === "" ? null : <LinkButton href="/reports">Bỏ tìm</LinkButton>}
    </form>
  );
}
