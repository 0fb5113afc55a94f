import type { Metadata } from "next";
import { Card } from "@/app/_ui/card";
import { Link } from "@/app/_ui/link";
import { Notice } from "@/app/_ui/notice";
import { PageHeader } from "@/app/_ui/page-header";
import { isSettingKey, SUBJECTS } from "@/lib/settings/subjects";
import { AdminPath } from "../../admin-path";
import { loadSetting, type SettingModel } from "./load";
import { SettingForm } from "./setting-form";
import { VersionList } from "./version-list";

type Props = { params: Promise<{ subject: string }>; searchParams: Promise<{ day?: string | string[] }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { subject } = await params;
  return { title: isSettingKey(subject) ? SUBJECTS[subject].title : "Cấu hình" };
}

export default async function SettingPage({ params, searchParams }: Props) {
  const { day } = await searchParams;
  const model = await loadSetting((await params).subject, typeof day === "string" ? day : undefined);
  const { subject, again } = model;
  return (
    <>
      <AdminPath parent={{ href: "/admin/settings", label: "Cấu hình" }} />
      <PageHeader title={subject.title} subtitle={subject.effect} />
      <div className="grid gap-4 2xl:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <Card
          title={again === null ? "Ghi bản mới" : `Ghi lại bản áp dụng ${lowerFirst(again.title)}`}
          className="self-start"
        >
          {again?.needsReason ? <AgainNotice href={`/admin/settings/${model.key}`} /> : null}
          {subject.hint ? <p className="mb-3 max-w-prose text-sm text-muted">{subject.hint}</p> : null}
          <SettingForm
            settingKey={model.key}
            permission={subject.permission}
            form={model.form}
            start={model.start}
            needsReason={again?.needsReason ?? false}
            closedThrough={model.closedThrough}
          />
        </Card>
        <div className="grid content-start gap-4">
          <Card title="Các bản đã ghi">
            <VersionList
              settingKey={model.key}
              permission={subject.permission}
              form={model.form}
              versions={model.versions}
            />
          </Card>
          {model.terms.length === 0 ? null : <Terms terms={model.terms} />}
          {model.superseded.length === 0 ? null : (
            <Card title="Đã ghi lại hoặc bỏ">
              <ul className="grid gap-1.5 text-sm">
                {model.superseded.map((each) => (
                  <li key={each.key}>{each.text}</li>
                ))}
              </ul>
            </Card>
          )}
        </div>
      </div>
    </>
  );
}

const lowerFirst = (text: string) => `${text.slice(0, 1).toLowerCase()}${text.slice(1)}`;

function AgainNotice({ href }: { href: string }) {
  return (
    <div className="mb-4">
      <Notice tone="warning" title="Bản này đã có hiệu lực">
        <p>
          Chỉ ghi lại khi bản đã ghi bị sai. Quy định thay đổi từ một ngày khác thì{" "}
          <Link className="link" href={href}>
            ghi bản mới
          </Link>
          . Bản cũ được giữ trong danh sách và trong nhật ký.
        </p>
      </Notice>
    </div>
  );
}

function Terms({ terms }: { terms: SettingModel["terms"] }) {
  return (
    <Card title="Người ký theo thời gian" flush>
      <div className="table-scroll">
        <table className="data-table">
          <caption className="sr-only">Ai giữ chức vụ ký từ ngày nào đến ngày nào</caption>
          <thead>
            <tr>
              <th scope="col">Chức vụ</th>
              <th scope="col">Họ và tên</th>
              <th scope="col">Từ ngày</th>
              <th scope="col">Đến ngày</th>
            </tr>
          </thead>
          <tbody>
            {terms.map(({ position, name, from, to }) => (
              <tr key={`${position} ${name} ${from}`}>
                <th scope="row">{position}</th>
                <td>{name}</td>
                <td className="whitespace-nowrap">{from}</td>
                <td className="whitespace-nowrap">{to}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Card>
  );
}
