import type { Metadata } from "next";
import { Card } from "@/app/_ui/card";
import { EmptyState } from "@/app/_ui/empty-state";
import { Link } from "@/app/_ui/link";
import { PageHeader } from "@/app/_ui/page-header";
import { AdminPath } from "../../admin-path";
import { YearLinks } from "../../year-links";
import { loadYearComparison } from "./load";

export const metadata: Metadata = { title: "So danh mục với năm trước" };

type Props = { searchParams: Promise<{ year?: string | string[] }> };

export default async function CompareYearsPage({ searchParams }: Props) {
  const asked = (await searchParams).year;
  const { year, years, sections } = await loadYearComparison(typeof asked === "string" ? asked : undefined);
  return (
    <>
      <AdminPath parent={{ href: `/admin/catalogue?year=${year}`, label: `Chỉ tiêu năm ${year}` }} />
      <PageHeader
        title={`Danh mục năm ${year} so với năm ${year - 1}`}
        subtitle="Thêm, bớt, đổi tên, đổi cách tính, đổi đơn vị báo cáo"
      >
        <YearLinks path="/admin/catalogue/compare" years={years} year={year} />
      </PageHeader>
      {sections.length === 0 ? (
        <EmptyState title="Không có gì khác">
          Danh mục năm {year} giống năm {year - 1}.
        </EmptyState>
      ) : (
        <div className="grid gap-4">
          {sections.map(({ label, items }) => (
            <Card key={label} title={label} subtitle={`${items.length} chỉ tiêu`}>
              <ul className="divide-y divide-line">
                {items.map(({ indicatorId, name, lines }) => (
                  <li key={indicatorId} className="py-2">
                    <Link className="link" href={`/admin/catalogue/${indicatorId}?year=${year}`}>
                      {name}
                    </Link>
                    {lines.map(({ field, before, after }) => (
                      <p key={field} className="text-sm text-muted">
                        {field}: {before} → {after}
                      </p>
                    ))}
                  </li>
                ))}
              </ul>
            </Card>
          ))}
        </div>
      )}
    </>
  );
}
