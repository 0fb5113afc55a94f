import { Button } from "@/app/_ui/button";
import { SelectField } from "@/app/_ui/choice-field";
import { Notice } from "@/app/_ui/notice";
import { PasswordField } from "@/app/_ui/password-field";
import { PASSWORD_MIN } from "@/lib/access/password-policy";
import type { DownloadModel } from "./load";

/** A plain form: the answer is the file itself, or this page again with what was wrong. */
export function DownloadForm({ model: { backups, chosen, problem } }: { model: DownloadModel }) {
  const errorOf = (field: "passphrase" | "again") => (problem?.field === field ? problem.text : undefined);
  return (
    <form method="post" action="/admin/backups/download/file">
      {problem === null ? null : <Notice tone="error" title={problem.text} live />}
      <SelectField name="file" label="Bản sao lưu lúc" defaultValue={chosen}>
        {backups.map(({ file, text }) => (
          <option key={file} value={file}>
            {text}
          </option>
        ))}
      </SelectField>
      <PasswordField
        name="passphrase"
        label="Mật khẩu của tệp"
        hint={`Ít nhất ${PASSWORD_MIN} ký tự, không phải mật khẩu đăng nhập. Bốn từ bất kỳ, không cần dấu, nối bằng gạch ngang.`}
        error={errorOf("passphrase")}
        autoComplete="new-password"
      />
      <PasswordField name="again" label="Gõ lại mật khẩu" error={errorOf("again")} autoComplete="new-password" />
      <div className="mt-4">
        <Button type="submit" variant="primary">
          Mã hóa và tải về
        </Button>
      </div>
    </form>
  );
}
