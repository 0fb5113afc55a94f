/** The list behind `?`. */
export const KEY_LIST: readonly [keys: string, meaning: string][] = [
  ["Enter, ↓", "xuống ô dưới"],
  ["Shift+Enter, ↑", "lên ô trên"],
  ["Tab, Shift+Tab", "ô sau, ô trước"],
  ["←, → ở đầu, cuối ô", "sang ô hoặc cách ghi bên cạnh"],
  ["F2", "sửa tiếp trong ô, không xóa số cũ"],
  ["Esc", "trả lại số trước khi sửa"],
  ["Delete", "xóa số trong ô"],
  ["Ctrl+D", "lấy số của ô trên"],
  ["Ctrl+V", "dán cột số từ Excel"],
  ["Ctrl+Z, Ctrl+Shift+Z", "hoàn tác, làm lại"],
  ["Ctrl+Enter", "mở chi tiết chỉ tiêu"],
  ["?", "mở bảng phím tắt này"],
];
