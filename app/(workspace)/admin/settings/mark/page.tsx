import type { Metadata } from "next";
import { Button } from "@/app/_ui/button";
import { Card } from "@/app/_ui/card";
import { controlProps, Field } from "@/app/_ui/field";
import { Notice } from "@/app/_ui/notice";
import { PageHeader } from "@/app/_ui/page-header";
import { isMarkRefusal, MARK_REFUSALS } from "@/lib/settings/mark";
import { AdminPath } from "../../admin-path";
import { loadMark } from "./load";
import { RemoveMarkForm } from "./remove-mark-form";

export const metadata: Metadata = { title: "Biểu trưng" };

type Query = Record<string, string | string[] | undefined>;

export default async function MarkPage({ searchParams }: { searchParams: Promise<Query> }) {
  const { problem, done } = await searchParams;
  const { communeName, mark } = await loadMark();
  const refusal = isMarkRefusal(problem) ? MARK_REFUSALS[problem] : undefined;
  return (
    <>
      <AdminPath parent={{ href: "/admin/settings", label: "Cấu hình" }} />
      <PageHeader
        title="Biểu trưng"
        subtitle="Hiện cạnh tên Đảng ủy ở đầu mọi trang và ở trang đăng nhập; không in trên văn bản"
      />
      {done === undefined || mark === null ? null : (
        <div className="mb-4">
          <Notice tone="success" live>
            <p>Đã đổi biểu trưng.</p>
          </Notice>
        </div>
      )}
      <div className="grid gap-4 xl:grid-cols-2">
        <Card title="Biểu trưng đang dùng" className="self-start">
          {mark === null ? (
            <p className="text-sm text-muted">Chưa có. Các trang chỉ hiện tên gọi.</p>
          ) : (
            <div className="flex flex-wrap items-start gap-4">
              {/* biome-ignore lint/performance/noImgElement: the optimiser is off, a picture of our own comes as it is */}
              <img
                src={mark.src}
                alt={`Biểu trưng của ${communeName}`}
                width={128}
                height={128}
                className="size-32 flex-none rounded border border-line bg-white object-contain p-1"
              />
              <p className="min-w-0 text-sm">
                <span className="block">{mark.what}</span>
                <span className="block text-muted">{mark.since}</span>
              </p>
            </div>
          )}
          <RemoveMarkForm seen={mark?.sha256 ?? null} />
        </Card>
        <Card title={mark === null ? "Đưa biểu trưng lên" : "Thay biểu trưng"} className="self-start">
          <UploadForm seen={mark?.sha256 ?? ""} error={refusal} />
        </Card>
      </div>
    </>
  );
}

/** A plain form: it works without JavaScript, and the answer is this page. */
function UploadForm({ seen, error }: { seen: string; error: string | undefined }) {
  const field = {
    name: "file",
    label: "Tệp ảnh (PNG hoặc JPEG)",
    hint: "Lớn nhất 200 KB và 2048 × 2048 điểm ảnh; nên dùng ảnh vuông, nền trắng hoặc trong suốt.",
    ...(error === undefined ? {} : { error }),
  };
  return (
    <form method="post" encType="multipart/form-data" action="/admin/settings/mark/upload">
      <input type="hidden" name="seen" value={seen} />
      <Field {...field}>
        <input {...controlProps(field)} type="file" required accept="image/png,image/jpeg" className="control" />
      </Field>
      <div className="mt-4">
        <Button type="submit" variant="primary">
          {seen === "" ? "Đưa lên" : "Thay biểu trưng"}
        </Button>
      </div>
    </form>
  );
}
