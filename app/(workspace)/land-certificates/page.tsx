import type { Metadata } from "next";
import type { SearchParams } from "@/app/_ui/period-param";
import { LAND_GROUP } from "@/lib/land-certificates/land-indicators";
import { TopicPage } from "../indicators/_parts/topic-page";
import { loadLandCertificates } from "./load";

export const metadata: Metadata = { title: "Đất đai, giấy chứng nhận" };

export default async function LandCertificatesPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const view = await loadLandCertificates(await searchParams);
  return (
    <TopicPage title="Đất đai, giấy chứng nhận" path="/land-certificates" view={view} entryGroups={[LAND_GROUP]} />
  );
}
