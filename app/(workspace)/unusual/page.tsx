import type { Metadata } from "next";
import { Card } from "@/app/_ui/card";
import { PageHeader } from "@/app/_ui/page-header";
import type { SearchParams } from "@/app/_ui/period-param";
import { SubmitButton } from "@/app/_ui/submit-button";
import { formatPeriod, formatPeriodInSentence } from "@/lib/format/periods";
import { periodKey } from "@/lib/periods/period";
import { UNUSUAL_RULES } from "@/lib/unusual/finding";
import { RULE_WORDS } from "@/lib/unusual/rule-words";
import { loadUnusual, type UnusualModel } from "./load";
import { UnusualTable } from "./unusual-table";

export const metadata: Metadata = { title: "Bất thường" };

export default async function UnusualPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const model = await loadUnusual(await searchParams);
  const { figures, plans, year, quarter, mayAsk } = model;
  const when = formatPeriodInSentence({ kind: "quarter", year, quarter });
  const shown = { periodKey: model.periodKey, mayAsk };
  return (
    <>
      <PageHeader
        title={`Bất thường ${when}`}
        subtitle="Số đã duyệt và kế hoạch cần xem lại, theo các quy tắc ở cuối trang; bất thường chưa chắc là sai"
      >
        <QuarterForm model={model} />
      </PageHeader>
      <div className="grid gap-4">
        <Card title="Số liệu" subtitle={`${figures.length} điểm cần xem`}>
          {figures.length === 0 ? (
            <p className="text-muted">Không có số đã duyệt nào bất thường trong {when}.</p>
          ) : (
            <UnusualTable label="Số liệu bất thường" rows={figures} {...shown} />
          )}
        </Card>
        <Card title={`Kế hoạch năm ${year}`} subtitle={`${plans.length} điểm cần xem`}>
          {plans.length === 0 ? (
            <p className="text-muted">Không có kế hoạch nào quá thấp hoặc quá cao so với kết quả các năm trước.</p>
          ) : (
            <UnusualTable label="Kế hoạch bất thường" rows={plans} {...shown} />
          )}
        </Card>
        <Rules />
      </div>
    </>
  );
}

/** A plain GET form: every quarter is a link. */
function QuarterForm({ model: { quarters, periodKey: chosen } }: { model: UnusualModel }) {
  return (
    <form method="get" action="/unusual" className="flex items-end gap-2">
      <label className="sr-only" htmlFor="quarter">
        Quý
      </label>
      <select id="quarter" name="period" key={chosen} defaultValue={chosen} className="control control-compact w-auto">
        {quarters.map((each) => (
          <option key={periodKey(each)} value={periodKey(each)}>
            {formatPeriod(each)}
          </option>
        ))}
      </select>
      <SubmitButton variant="secondary" pendingText="Đang xem…">
        Xem
      </SubmitButton>
    </form>
  );
}

/** Every rule with the limits it reckons with. */
function Rules() {
  return (
    <Card id="quy-tac" title="Quy tắc">
      <dl className="grid gap-x-6 gap-y-2 md:grid-cols-2">
        {UNUSUAL_RULES.map((rule) => (
          <div key={rule}>
            <dt className="font-semibold">{RULE_WORDS[rule].title}</dt>
            <dd className="text-sm text-muted">{RULE_WORDS[rule].explained}</dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}
