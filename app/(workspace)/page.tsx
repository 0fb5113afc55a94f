import { EmptyState } from "@/app/_ui/empty-state";
import { goToFirstScreen } from "./load";

/** Only somebody without any role stays here. */
export default async function FirstScreen() {
  const { name } = await goToFirstScreen();
  return (
    <EmptyState title={`${name} chưa được giao vai trò nào`}>
      Đề nghị quản trị của Văn phòng Đảng ủy giao vai trò cho tài khoản này.
    </EmptyState>
  );
}
