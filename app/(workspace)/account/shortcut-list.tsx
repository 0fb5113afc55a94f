const SHORTCUTS = [
  ["Ctrl + K", "Tìm nhanh chỉ tiêu, đơn vị, màn hình"],
  ["Alt + 1 … Alt + 9", "Mở mục thứ nhất … thứ chín trong danh mục"],
  ["Alt + , và Alt + .", "Kỳ trước, kỳ sau"],
  ["Alt + /", "Đến ô tìm của trang"],
  ["← và →", "Chỉ tiêu trước, sau trong chế độ họp"],
  ["?", "Các phím của phiếu số liệu, khi đang mở phiếu"],
  ["Ctrl + P", "In trang đang xem"],
] as const;

/** What the keyboard does on every screen; the sheet lists its own keys. */
export function ShortcutList() {
  return (
    <dl className="grid grid-cols-[max-content_minmax(0,1fr)] gap-x-4 gap-y-1.5 text-sm">
      {SHORTCUTS.map(([keys, meaning]) => (
        <div key={keys} className="contents">
          <dt className="font-semibold">{keys}</dt>
          <dd>{meaning}</dd>
        </div>
      ))}
    </dl>
  );
}
