import { EmptyState } from "@/app/_ui/empty-state";
import { LinkButton } from "@/app/_ui/link-button";

/** Also the answer where somebody may not look: it does not say which of the two it is. */
export default function NotFound() {
  return (
    <>
      <h1 className="mb-4 text-xl">Không tìm thấy trang</h1>
      <EmptyState
        title="Không có trang này"
        action={
          <LinkButton href="/" variant="primary">
            Về màn hình đầu
          </LinkButton>
        }
      >
        Trang không tồn tại, hoặc tài khoản của đồng chí không được giao xem trang này.
      </EmptyState>
    </>
  );
}
