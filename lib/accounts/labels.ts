export const ACCOUNT_REFUSALS = {
  "not-found": "Không tìm thấy tài khoản này.",
  stale: "Tài khoản vừa được người khác sửa. Xin xem lại rồi lưu lần nữa.",
  "username-taken": "Tên đăng nhập này đã có người dùng.",
  "unknown-unit": "Đơn vị đã chọn không còn hoạt động.",
  "unknown-group": "Lĩnh vực đã chọn không còn trong danh mục.",
  "own-account": "Không ai tự đổi quyền, tự vô hiệu hóa hay tự đặt lại mật khẩu của mình ở đây.",
  "own-sessions": "Phiên của chính mình thì kết thúc ở trang Tài khoản của tôi.",
  "no-session": "Không còn phiên nào như vậy đang mở.",
  "no-second-factor": "Tài khoản này không dùng mã xác thực.",
  "last-admin": "Đây là quản trị cuối cùng còn hoạt động: hãy tạo một quản trị khác trước.",
  "already-disabled": "Tài khoản này đã bị vô hiệu hóa.",
  "already-enabled": "Tài khoản này đang hoạt động.",
} as const;
export type AccountRefusal = keyof typeof ACCOUNT_REFUSALS;
