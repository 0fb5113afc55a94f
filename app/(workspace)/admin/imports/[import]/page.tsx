import type { Metadata } from "next";
import { Card } from "@/app/_ui/card";
import { LinkButton } from "@/app/_ui/link-button";
import { Notice } from "@/app/_ui/notice";
import { PageHeader } from "@/app/_ui/page-header";
import { formatInstant } from "@/lib/format/dates";
import { IMPORT_KIND_LABELS, IMPORT_REFUSALS, importedHref } from "@/lib/imports/labels";
import { AdminPath } from "../../admin-path";
import { ImportState } from "../imports-table";
import { type ImportModel, loadImport, type PreviewModel } from "../load";
import { ColumnsForm } from "./columns-form";
import { CommitForm } from "./commit-form";
import { PreviewTable } from "./preview-table";
import { UndoForm } from "./undo-form";

export const metadata: Metadata = { title: "Xem trước tệp nhập" };

type Props = { params: Promise<{ import: string }> };

export default async function ImportPage({ params }: Props) {
  const model = await loadImport((await params).import);
  const { stored, preview } = model;
  const { title } = IMPORT_KIND_LABELS[stored.kind];
  return (
    <>
      <AdminPath parent={{ href: "/admin/imports", label: "Nhập từ Excel" }} />
      <PageHeader
        title={`Nhập ${title.toLowerCase()}`}
        subtitle={`${stored.fileName} · ${formatInstant(stored.createdAt)}`}
      >
        <ImportState state={stored.state} />
        <LinkButton href={`/admin/imports/new/${stored.kind}`}>Tải tệp khác</LinkButton>
      </PageHeader>
      {stored.state === "waiting" ? null : <Result model={model} />}
      {stored.state === "waiting" && preview === null ? (
        <Notice tone="warning" title={IMPORT_REFUSALS["content-gone"]} />
      ) : null}
      {preview === null ? null : <Waiting model={model} preview={preview} />}
      {/* Stays mounted over the writing, so that its answer and the slips of new accounts are seen. */}
      <CommitForm model={commitModel(model)} head={model.slip} />
    </>
  );
}

function commitModel({ stored: { id, version, kind }, preview }: ImportModel) {
  if (preview === null) return { id, version, kind, counts: null, seen: "", ready: false };
  return { id, version, kind, counts: preview.counts, seen: preview.seen, ready: preview.ready };
}

function Waiting({ model, preview }: { model: ImportModel; preview: PreviewModel }) {
  const { stored, choices } = model;
  const open = Object.keys(preview.draft.errors).length > 0 || Object.keys(preview.errors).length > 0;
  return (
    <div className="grid gap-4">
      <ColumnsForm
        key={`${stored.version}`}
        stored={{ id: stored.id, version: stored.version, kind: stored.kind }}
        draft={preview.draft}
        columns={preview.columns}
        choices={choices}
        errors={{ ...preview.draft.errors, ...preview.errors }}
        open={open}
      />
      <Card
        id="preview"
        title="Xem trước"
        subtitle="đối chiếu với số liệu lúc này, chưa ghi gì"
        flush
        actions={
          preview.counts.error > 0 ? (
            <a className="link text-sm" href={`/admin/imports/${stored.id}/errors`} download>
              Tải danh sách lỗi
            </a>
          ) : undefined
        }
      >
        <PreviewTable preview={preview} />
      </Card>
    </div>
  );
}

function Result({ model: { stored } }: { model: ImportModel }) {
  const { counts, doneAt, undoneAt } = stored;
  const { href, text } = importedHref(stored.kind, stored.options);
  return (
    <Card title="Kết quả">
      <p>
        {doneAt === null || counts === null
          ? ""
          : `Đã nhập lúc ${formatInstant(doneAt)}: ${counts.new} mới, ${counts.changed} thay đổi, ${counts.same} đã có sẵn, ${counts.error} dòng lỗi bỏ qua.`}
      </p>
      {undoneAt === null ? (
        <div className="mt-3 grid gap-3">
          <LinkButton className="justify-self-start" href={href}>
            {text}
          </LinkButton>
          <UndoForm importId={stored.id} version={stored.version} />
        </div>
      ) : (
        <p className="mt-1">Đã hoàn tác lúc {formatInstant(undoneAt)}.</p>
      )}
    </Card>
  );
}
