import "server-only";
import { notFound } from "next/navigation";
import { requireGrant } from "@/app/_auth/session";
import { getStore } from "@/db/client";
import { findIssuedFile } from "@/db/reports/issued-queries";
import { REPORT_FILE_FORMATS, type ReportFileFormat } from "@/lib/reports/issued";
import { attachmentHeaders } from "@/lib/workbooks/attachment";

const MEDIA_TYPES: Record<ReportFileFormat, string> = {
  pdf: "application/pdf",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

type Context = { params: Promise<{ id: string; format: string }> };

/** Exactly the bytes that were kept when the report was issued. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { commune } = await requireGrant("report:read");
  const { id, format: asked } = await params;
  const format = REPORT_FILE_FORMATS.find((each) => each === asked);
  if (format === undefined) notFound();
  const file = await findIssuedFile(getStore(), commune.id, id, format);
  if (file === null) notFound();
  const headers = attachmentHeaders(file.fileName.replace(/\.[a-z]+$/, ""), format, MEDIA_TYPES[format]);
  return new Response(file.bytes as Uint8Array<ArrayBuffer>, { headers });
}
