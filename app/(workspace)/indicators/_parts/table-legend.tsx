/** What the signs in the table mean. */
export function TableLegend({ illustrative }: { illustrative: boolean }) {
  return (
    <p className="px-4 py-3 text-sm text-muted">
      Ô trống: chưa nhập · <b>0</b>: bằng không · <b>-</b>: không phát sinh · <b>…</b>: không có số liệu · <b>x</b>:
      không so sánh hoặc không tính được
      {illustrative ? (
        <>
          {" · "}
          <b aria-hidden>◌</b> số liệu minh họa
        </>
      ) : null}
      . Bấm vào một số để xem nguồn gốc của số đó.
    </p>
  );
}
