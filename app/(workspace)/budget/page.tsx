import type { Metadata } from "next";
import type { SearchParams } from "@/app/_ui/period-param";
import { BUDGET_GROUP } from "@/lib/budget/budget-indicators";
import { TopicPage } from "../indicators/_parts/topic-page";
import { loadBudget } from "./load";

export const metadata: Metadata = { title: "Ngân sách" };

export default async function BudgetPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const view = await loadBudget(await searchParams);
  return <TopicPage title="Ngân sách" path="/budget" view={view} entryGroups={[BUDGET_GROUP]} />;
}
