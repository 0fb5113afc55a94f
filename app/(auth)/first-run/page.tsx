import type { Metadata } from "next";
import { GateFrame } from "@/app/_ui/gate-frame";
import { FirstRunForm } from "./first-run-form";
import { loadFirstRun } from "./load";

export const metadata: Metadata = { title: "Khởi tạo" };

export default async function FirstRunPage() {
  await loadFirstRun();
  return (
    <GateFrame name={null} wide>
      <h1 className="text-2xl">Khởi tạo Sổ chỉ tiêu</h1>
      <p className="mb-4 mt-1 text-muted">
        Làm một lần, khoảng ba phút. Sau đó chương trình hướng dẫn từng bước tiếp theo.
      </p>
      <FirstRunForm />
    </GateFrame>
  );
}
