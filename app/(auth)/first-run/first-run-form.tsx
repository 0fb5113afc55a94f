"use client";
import { useActionState } from "react";
import { CheckboxField } from "@/app/_ui/choice-field";
import { ErrorSummary } from "@/app/_ui/error-summary";
import { type FormState, IDLE } from "@/app/_ui/form-state";
import { PasswordField } from "@/app/_ui/password-field";
import { SubmitButton } from "@/app/_ui/submit-button";
import { TextField } from "@/app/_ui/text-field";
import { firstRunAction } from "./actions";

type Parts = { state: FormState };
const bind = ({ state }: Parts, name: string) => ({
  name,
  defaultValue: state.values[name],
  error: state.errors[name],
  autoComplete: "off",
});

export function FirstRunForm() {
  const [state, action] = useActionState(firstRunAction, IDLE);
  return (
    // React empties a form after its action: with a mistyped code the password would have to be typed again.
    <form action={action} noValidate className="space-y-4" onReset={(event) => event.preventDefault()}>
      <ErrorSummary state={state} />
      <section className="card !p-6">
        <h2 className="mb-3 text-lg">1. Mã khởi tạo</h2>
        <TextField
          {...bind({ state }, "code")}
          label="Mã dùng một lần"
          hint="In trên cửa sổ dòng lệnh của máy chủ khi khởi động. Không phân biệt chữ hoa, chữ thường."
          autoCapitalize="characters"
          spellCheck={false}
        />
      </section>
      <CommunePart state={state} />
      <AdministratorPart state={state} />
      <SubmitButton large className="w-full sm:w-auto" pendingText="Đang khởi tạo…">
        Khởi tạo và đăng nhập
      </SubmitButton>
    </form>
  );
}

function CommunePart({ state }: Parts) {
  return (
    <section className="card !p-6">
      <h2 className="text-lg">2. Xã và Đảng ủy</h2>
      <p className="mb-3 text-sm text-muted">
        Ghi đúng như trên văn bản: chương trình in lại nguyên văn. Sau này sửa được ở mục Quản trị.
      </p>
      <TextField {...bind({ state }, "communeName")} label="Tên xã (phường, đặc khu)" hint="Ví dụ: xã Đức An" />
      <TextField {...bind({ state }, "committeeName")} label="Tên Đảng ủy" hint="Ví dụ: Đảng ủy xã Đức An" />
      <TextField
        {...bind({ state }, "superiorName")}
        label="Cấp trên trực tiếp"
        hint="In ở dòng đầu văn bản. Ví dụ: Đảng bộ tỉnh Lâm Đồng"
      />
      <TextField
        {...bind({ state }, "placeName")}
        label="Địa danh ghi trước ngày tháng"
        hint="Ví dụ: Đức An, ngày 05 tháng 02 năm 2026 thì ghi Đức An"
      />
    </section>
  );
}

function AdministratorPart({ state }: Parts) {
  return (
    <section className="card !p-6">
      <h2 className="text-lg">3. Tài khoản quản trị</h2>
      <p className="mb-3 text-sm text-muted">Quản trị tạo tài khoản cho người khác và sao lưu; không nhập số liệu.</p>
      <TextField {...bind({ state }, "displayName")} label="Họ và tên" autoComplete="name" />
      <TextField {...bind({ state }, "position")} label="Chức vụ (không bắt buộc)" />
      <TextField
        {...bind({ state }, "username")}
        label="Tên đăng nhập"
        hint="Chữ thường không dấu và số. Ví dụ: quantri"
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
      />
      <PasswordField
        name="password"
        label="Mật khẩu"
        hint="Ít nhất 15 ký tự. Dễ nhớ mà khó đoán: bốn từ bất kỳ, không cần dấu, nối bằng gạch ngang."
        error={state.errors.password}
        autoComplete="new-password"
      />
      <CheckboxField
        name="alsoOffice"
        label="Tôi cũng làm việc ở Văn phòng Đảng ủy"
        hint="Tài khoản này được thêm quyền mở kỳ, ghi kế hoạch, duyệt phiếu và lập báo cáo."
        defaultChecked={state.values.alsoOffice === "on"}
      />
    </section>
  );
}
