/** What the signs in the table mean, and the footnotes of the cùng kỳ column. */
export function TableLegend({ illustrative, notes = [] }: { illustrative: boolean; notes?: string[] }) {
  return (
    <div className="space-y-1 px-4 py-3 text-sm text-muted">
      {notes.length > 0 ? (
        <ol>
          {notes.map((note, index) => (
            <li key={note}>
              <sup>{index + 1}</sup> Cùng kỳ {note}.
            </li>
          ))}
        </ol>
      ) : null}
      <p>
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
    </div>
  );
}
