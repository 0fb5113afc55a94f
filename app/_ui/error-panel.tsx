"use client";
import { useEffect, useRef } from "react";
import { Button } from "./button";

const SENTENCES: Record<string, string> = {
  "refused:signed-out": "Phiên làm việc đã kết thúc. Xin đăng nhập lại.",
  "refused:must-change-password": "Đồng chí cần đổi mật khẩu lần đầu trước khi làm việc tiếp.",
  "refused:forbidden": "Tài khoản của đồng chí không có quyền làm việc này.",
  "refused:foreign-origin": "Yêu cầu không được gửi từ trang của chương trình nên đã bị từ chối.",
};

/** Something failed on the server. The code finds the line in the server's log; nothing of the error itself is shown. */
export function ErrorPanel({ digest, retry }: { digest?: string; retry: () => void }) {
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  const known = digest === undefined ? undefined : SENTENCES[digest];
  return (
    <div className="card mx-auto mt-6 max-w-xl !p-6" role="alert">
      <h1 ref={title} tabIndex={-1} className="text-xl">
        {known ? "Chưa thực hiện được" : "Chương trình gặp lỗi"}
      </h1>
      <p className="mt-2">
        {known ?? "Thao tác vừa rồi có thể chưa được lưu. Xin thử lại; nếu vẫn lỗi, báo quản trị kèm mã bên dưới."}
      </p>
      {known || !digest ? null : <p className="mt-2 text-sm text-muted">Mã lỗi: {digest}</p>}
      <div className="mt-4 flex flex-wrap gap-2">
        <Button variant="primary" onClick={retry}>
          Thử lại
        </Button>
        {/* A full load on purpose: whatever state broke is left behind. */}
        <a className="btn btn-secondary" href={digest === "refused:signed-out" ? "/sign-in" : "/"}>
          {digest === "refused:signed-out" ? "Đăng nhập" : "Về màn hình đầu"}
        </a>
      </div>
    </div>
  );
}
