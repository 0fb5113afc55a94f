"use client";
import { useActionState } from "react";
import { IDLE } from "@/app/_ui/form-state";
import { Notice } from "@/app/_ui/notice";
import { ScrollRegion } from "@/app/_ui/scroll-region";
import { SubmitButton } from "@/app/_ui/submit-button";
import { TOKEN_STATE_WORDS } from "@/lib/exports/api-token";
import { formatInstant, formatLocalDate } from "@/lib/format/dates";
import { revokeTokenAction } from "./actions";
import type { TokenRow } from "./load";

const TONES = { good: "tone-on-course", expired: "tone-neutral", revoked: "tone-neutral" } as const;

/** Every key of the commune, also those of people who are gone: whoever stands here may end them. */
export function TokensTable({ tokens }: { tokens: TokenRow[] }) {
  const [state, action] = useActionState(revokeTokenAction, IDLE);
  return (
    <>
      {state.status === "idle" ? null : (
        <div className="p-3">
          <Notice tone={state.status === "saved" ? "success" : "error"} title={state.message ?? ""} live />
        </div>
      )}
      <ScrollRegion label="Khóa truy cập">
        <table className="data-table">
          <caption className="sr-only">Khóa truy cập, mới nhất ở trên</caption>
          <thead>
            <tr>
              <th scope="col">Dùng cho</th>
              <th scope="col">Người tạo</th>
              <th scope="col">Đến hết ngày</th>
              <th scope="col">Dùng gần nhất</th>
              <th scope="col">Tình trạng</th>
              <th scope="col">Việc</th>
            </tr>
          </thead>
          <tbody>
            {tokens.map((token) => (
              <tr key={token.id}>
                <th scope="row">{token.name}</th>
                <td>
                  {token.createdByName}
                  <span className="sub whitespace-nowrap">{formatInstant(token.createdAt)}</span>
                </td>
                <td className="whitespace-nowrap">{formatLocalDate(token.expiresOn)}</td>
                <td className="whitespace-nowrap">
                  {token.lastUsedAt === null ? "chưa dùng" : formatInstant(token.lastUsedAt)}
                </td>
                <td>
                  <span className={`badge ${TONES[token.state]}`}>{TOKEN_STATE_WORDS[token.state]}</span>
                </td>
                <td>
                  {token.state === "good" ? (
                    <form action={action}>
                      <input type="hidden" name="tokenId" value={token.id} />
                      <SubmitButton variant="quiet" pendingText="Đang thu hồi…">
                        Thu hồi<span className="sr-only"> khóa {token.name}</span>
                      </SubmitButton>
                    </form>
                  ) : null}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </>
  );
}
