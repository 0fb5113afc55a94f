import { romanQuarter } from "@/lib/format/roman";
import type { Quarter } from "@/lib/periods/period";

type Props = { start: { choices: Quarter[]; first: Quarter }; typed: string | undefined };

/** From which quarter a newly chosen unit reports. */
export function StartQuarterField({ start, typed }: Props) {
  return (
    <div className="flex items-center gap-2">
      <label htmlFor="fromQuarter" className="text-sm">
        Giao mới thì báo cáo từ
      </label>
      <select
        id="fromQuarter"
        name="fromQuarter"
        className="control control-compact w-auto"
        defaultValue={typed ?? start.first}
      >
        {start.choices.map((quarter) => (
          <option key={quarter} value={quarter}>
            quý {romanQuarter(quarter)}
          </option>
        ))}
      </select>
    </div>
  );
}
