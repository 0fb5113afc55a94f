import { Link } from "@/app/_ui/link";
import type { FormField, FormTexts, SettingForm } from "@/lib/settings/form";
import { rowCount } from "@/lib/settings/form";
import type { SettingKey, SettingPermission } from "@/lib/settings/subjects";
import type { VersionModel } from "./load";
import { WithdrawForm } from "./withdraw-form";

const STANDING = {
  coming: { word: "Sẽ áp dụng", glyph: "○", tone: "tone-on-course" },
  "in-force": { word: "Đang áp dụng", glyph: "✓", tone: "tone-reached" },
  past: { word: "Đã hết áp dụng", glyph: "–", tone: "tone-neutral" },
} as const;

type Props = {
  settingKey: SettingKey;
  permission: SettingPermission;
  form: SettingForm;
  versions: VersionModel[];
};

/** All versions, newest first: its days, who recorded it, what it says, and what may still be done with it. */
export function VersionList({ settingKey, permission, form, versions }: Props) {
  return (
    <ol className="divide-y divide-line">
      {versions.map((version) => {
        const { word, glyph, tone } = STANDING[version.standing];
        return (
          <li key={version.effectiveFrom} className="grid gap-1.5 py-3 first:pt-0 last:pb-0">
            <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
              <span className="font-semibold">{version.title}</span>
              <span className={`badge ${tone}`}>
                <span aria-hidden>{glyph}</span>
                {word}
              </span>
            </p>
            <p className="text-sm text-muted">
              {version.recorded === null
                ? "Có sẵn trong chương trình hoặc từ khi cài đặt."
                : `Ghi bởi ${version.recorded}.`}
              {version.reason === null ? "" : ` Lý do ghi lại: ${version.reason}.`}
            </p>
            <details className="text-sm">
              <summary className="link cursor-pointer py-1">Xem nội dung{spoken(version.title)}</summary>
              <Content form={form} texts={version.texts} />
            </details>
            <div className="flex flex-wrap items-center gap-x-4 gap-y-1 text-sm">
              {version.mayRecordAgain ? (
                <Link className="link" href={`/admin/settings/${settingKey}?day=${version.effectiveFrom}`}>
                  {version.standing === "coming" ? "Sửa" : "Ghi lại"}
                  {spoken(version.title)}
                </Link>
              ) : null}
              {version.trial === null ? null : (
                <Link className="link" href={version.trial} target="_blank">
                  Xem thử trên báo cáo năm{spoken(version.title)}
                </Link>
              )}
              {version.mayWithdraw ? (
                <WithdrawForm
                  settingKey={settingKey}
                  permission={permission}
                  effectiveFrom={version.effectiveFrom}
                  version={version.version}
                />
              ) : null}
            </div>
          </li>
        );
      })}
    </ol>
  );
}

function spoken(title: string) {
  return <span className="sr-only"> {title}</span>;
}

function Content({ form, texts }: { form: SettingForm; texts: FormTexts }) {
  const fields = form.flatMap((group) => group.fields).filter((field) => field.kind !== "fixed");
  return (
    <dl className="grid gap-x-4 gap-y-0.5 sm:grid-cols-[minmax(0,2fr)_minmax(0,3fr)]">
      {fields.map((field) => (
        <div key={field.name} className="contents">
          <dt className="text-muted">{"label" in field ? field.label : ""}</dt>
          <dd className="mb-1 whitespace-pre-line break-words">{contentOf(field, texts)}</dd>
        </div>
      ))}
    </dl>
  );
}

function contentOf(field: FormField, texts: FormTexts): string {
  const text = texts[field.name] ?? "";
  if (field.kind === "choice") return field.choices.find(([value]) => value === text)?.[1] ?? text;
  if (field.kind === "check") return text === "on" ? "có" : "không";
  if (field.kind === "rows") {
    const count = rowCount(texts, field.name, 0);
    const lines = Array.from({ length: count }, (_, index) =>
      field.columns
        .map((column) => {
          const cell = texts[`${field.name}.${index}.${column.name}`] ?? "";
          if (column.kind === "choice") return column.choices.find(([value]) => value === cell)?.[1] ?? cell;
          if (column.kind === "check") return cell === "on" ? column.label.toLowerCase() : "";
          return cell;
        })
        .filter((cell) => cell !== "")
        .join(" · "),
    );
    return lines.length === 0 ? "chưa ghi" : lines.join("\n");
  }
  if (text === "") return "để trống";
  return "unit" in field && field.unit ? `${text} ${field.unit}` : text;
}
