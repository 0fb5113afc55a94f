import type { Metadata } from "next";
import { buttonClasses } from "./_ui/button";
import { GateFrame } from "./_ui/gate-frame";

export const metadata: Metadata = { title: "Không tìm thấy trang" };

/** Also the answer where somebody may not look: it does not say which of the two it is. */
export default function NotFound() {
  return (
    <GateFrame name={null}>
      <div className="card !p-6">
        <h1 className="text-xl">Không tìm thấy trang</h1>
        <p className="mb-4 mt-2">Trang không tồn tại, hoặc tài khoản của đồng chí không được giao xem trang này.</p>
        {/* A plain link: every page carries what this one needs. */}
        <a href="/" className={buttonClasses({ variant: "primary", large: true })}>
          Về màn hình đầu
        </a>
      </div>
    </GateFrame>
  );
}
