import { romanQuarter } from "@/lib/format/roman";
import type { EntryForm } from "@/lib/sheets/entry-form";

export function EntryHead({ form }: { form: EntryForm }) {
  return (
    <thead>
      <tr>
        <th scope="col" className="entry-head">
          Chỉ tiêu
        </th>
        <th scope="col" className="entry-head">
          ĐVT
        </th>
        <th scope="col" className="entry-head num">
          KH năm
        </th>
        <th scope="col" className="entry-head num entry-past">
          Cùng kỳ
        </th>
        <th scope="col" className="entry-head num entry-past">
          {form.previousHead}
        </th>
        <th scope="col" className="entry-head">
          Quý {romanQuarter(form.quarter)} <span className="font-normal">(số trong quý)</span>
        </th>
        <th scope="col" className="entry-head">
          Trạng thái
        </th>
        <th scope="col" className="entry-head num">
          Lũy kế
        </th>
        <th scope="col" className="entry-head num">
          % KH
        </th>
      </tr>
    </thead>
  );
}
