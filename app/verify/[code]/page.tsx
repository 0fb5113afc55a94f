import type { Metadata } from "next";
import { GateFrame } from "@/app/_ui/gate-frame";
import { LinkButton } from "@/app/_ui/link-button";
import { Notice } from "@/app/_ui/notice";
import { ChangedFigures, PrintedFigures } from "@/app/(workspace)/reports/issued/_parts/changed-figures";
import { CorrectedNotice } from "@/app/(workspace)/reports/issued/_parts/corrected-notice";
import { issuedName } from "@/lib/reports/issue-words";
import { loadVerification, type VerifiedPaper } from "./load";

export const metadata: Metadata = { title: "Kiểm tra mã báo cáo" };

/** Valid or not, to anybody; the paper's figures to whoever may read reports. */
export default async function VerificationPage({ params }: { params: Promise<{ code: string }> }) {
  const { commune, mark, code, valid, paper } = await loadVerification((await params).code);
  return (
    <GateFrame name={commune?.committeeName ?? null} isDemo={commune?.isDemo} mark={mark} wide={paper !== null}>
      <div className="grid gap-4">
        <h1 className="text-xl">
          Mã kiểm tra <span className="font-mono whitespace-nowrap">{code}</span>
        </h1>
        {valid ? (
          <Notice tone="success" title="Mã hợp lệ">
            <p>Có một báo cáo đã ban hành mang mã này.</p>
          </Notice>
        ) : (
          <Notice tone="error" title="Mã không hợp lệ">
            <p>Không có báo cáo nào đã ban hành mang mã này. Đề nghị xem lại từng ký tự trên báo cáo.</p>
          </Notice>
        )}
        {paper === null ? (
          <p className="text-sm text-muted">
            Người có tài khoản được xem báo cáo:{" "}
            <a className="link" href={`/sign-in?next=${encodeURIComponent(`/verify/${code}`)}`}>
              đăng nhập
            </a>{" "}
            để đối chiếu từng số.
          </p>
        ) : (
          <Paper paper={paper} />
        )}
        <p>
          <a className="link" href="/verify">
            Kiểm tra mã khác
          </a>
        </p>
      </div>
    </GateFrame>
  );
}

function Paper({ paper: { issued, changes, correctedBy } }: { paper: VerifiedPaper }) {
  return (
    <>
      <CorrectedNotice by={correctedBy} />
      <div className="card">
        <p className="font-semibold">{issuedName(issued)}</p>
        <p>{issued.title}</p>
        <p className="mt-2">Người ký: {issued.signatory}</p>
        <p className="mt-3">
          <LinkButton href={`/reports/issued/${issued.id}`}>Mở báo cáo đã ban hành</LinkButton>
        </p>
      </div>
      <ChangedFigures changed={changes.changed} />
      <PrintedFigures printed={changes.printed} />
    </>
  );
}
