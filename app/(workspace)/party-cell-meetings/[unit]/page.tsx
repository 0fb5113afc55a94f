import type { Metadata } from "next";
import { ExcelLink } from "@/app/_ui/excel-link";
import { LinkButton } from "@/app/_ui/link-button";
import { Notice } from "@/app/_ui/notice";
import { PageHeader } from "@/app/_ui/page-header";
import type { SearchParams } from "@/app/_ui/period-param";
import { romanQuarter } from "@/lib/format/roman";
import { YearLinks } from "../_parts/year-links";
import { loadRegister } from "./load";
import { RegisterTable } from "./register-table";

export const metadata: Metadata = { title: "Sổ sinh hoạt chi bộ" };

type Props = { params: Promise<{ unit: string }>; searchParams: Promise<SearchParams> };

export default async function RegisterPage({ params, searchParams }: Props) {
  const { unit, year, today, months, lacksThematic, mayRecord } = await loadRegister(
    (await params).unit,
    await searchParams,
  );
  const href = `/party-cell-meetings/${unit.id}`;
  const lacking =
    months.find(({ standing }) => standing === "missing") ??
    months.find(({ standing, lastDay }) => standing === "waiting" && lastDay >= today);
  const next = lacking ? `?month=${year}-${String(lacking.month).padStart(2, "0")}` : "";
  const missing = months.filter(({ standing }) => standing === "missing").map(({ month }) => month);
  return (
    <div className="print-portrait">
      <PageHeader title={`Sổ sinh hoạt chi bộ năm ${year}`} subtitle={unit.name}>
        <YearLinks href={(each) => `${href}?year=${each}`} year={year} thisYear={Number(today.slice(0, 4))} />
        {mayRecord ? (
          <LinkButton href={`${href}/record${next}`} variant="primary">
            Ghi phiếu sinh hoạt
          </LinkButton>
        ) : null}
        <ExcelLink href={`${href}/excel?year=${year}`} />
        <LinkButton href={`/print/cell-year/${unit.id}/${year}`} variant="quiet">
          In sổ cả năm
        </LinkButton>
        <LinkButton href={`/print/blank-record/${unit.id}`} variant="quiet">
          In phiếu giấy
        </LinkButton>
      </PageHeader>
      {missing.length > 0 || lacksThematic.length > 0 ? (
        <div className="mb-4">
          <Notice tone="warning">
            {missing.length > 0 ? <p>Chưa có phiếu thường kỳ tháng {missing.join(", ")}, đã quá hạn ghi sổ.</p> : null}
            {lacksThematic.length > 0 ? (
              <p>Chưa sinh hoạt chuyên đề quý {lacksThematic.map(romanQuarter).join(", ")}.</p>
            ) : null}
          </Notice>
        </div>
      ) : null}
      <RegisterTable unit={unit} year={year} months={months} today={today} mayRecord={mayRecord} />
    </div>
  );
}
