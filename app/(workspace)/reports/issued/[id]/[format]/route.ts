import "server-only";
import { notFound } from "next/navigation";
import { requireGrant } from "@/app/_auth/session";
import { getStore } from "@/db/client";
import { findIssuedFile } from "@/db/reports/issued-queries";
import { REPORT_FILE_FORMATS } from "@/lib/reports/issued";
import { fileResponse } from "@/lib/workbooks/attachment";

type Context = { params: Promise<{ id: string; format: string }> };

/** Exactly the bytes that were kept when the report was issued. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { commune } = await requireGrant("report:read");
  const { id, format: asked } = await params;
  const format = REPORT_FILE_FORMATS.find((each) => each === asked);
  if (format === undefined) notFound();
  const file = await findIssuedFile(getStore(), commune.id, id, format);
  if (file === null) notFound();
  return fileResponse(file.bytes, file.fileName.replace(/\.[a-z]+$/, ""), format);
}
