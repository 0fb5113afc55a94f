"use client";
import { useState } from "react";
import { Button } from "@/app/_ui/button";
import { useHydrated } from "@/app/_ui/use-hydrated";
import { formatQuantity } from "@/lib/format/numbers";
import { parseQuantity } from "@/lib/format/parse-quantity";
import { romanQuarter } from "@/lib/format/roman";
import { QUARTERS } from "@/lib/periods/period";
import { spellOut } from "@/lib/plans/plan-words";
import { evenQuarters, type FourQuarters, quartersByLastYear, quartersGap } from "@/lib/plans/quarters";
import type { PlanField, PlanTexts } from "@/lib/plans/read-plan-row";
import { NumberInput, type PlanFormRowProps } from "./plan-input";

const MORE = ["upper", "baseline", "q1", "q2", "q3", "q4", "why"] as const;

/** Optional: planned quarters by hand or shared out, the upper bound of a range, the starting value of a cut. */
export function QuarterFields(props: PlanFormRowProps) {
  const { line, texts, errors } = props;
  const [opened] = useState(() => MORE.some((field) => texts[field] !== "" || errors[`${field}.${line.key}`]));
  return (
    <details id={`more.${line.key}`} className="mt-1 text-sm" open={opened}>
      <summary className="cursor-pointer text-actual">Chia quý, khoảng</summary>
      <div className="mt-2 grid grid-cols-2 gap-2">
        {QUARTERS.map((quarter) => (
          <Labelled key={quarter} {...props} field={`q${quarter}`} label={`Quý ${romanQuarter(quarter)}`} />
        ))}
        <ShareOut {...props} />
        <QuartersReason {...props} />
        <Labelled {...props} field="upper" label="Mức cao nhất (khoảng)" />
        {line.rules.percentRule === "reduction" ? <Labelled {...props} field="baseline" label="Số đầu năm" /> : null}
      </div>
    </details>
  );
}

function Labelled(props: PlanFormRowProps & { field: PlanField; label: string; numeric?: boolean }) {
  return (
    <div>
      <label htmlFor={`${props.field}.${props.line.key}`} className="text-muted">
        {props.label}
        <span className="sr-only">, {props.line.name}</span>
      </label>
      <NumberInput {...props} label={undefined} />
    </div>
  );
}

/** A flow can be shared out evenly or as last year went, anything else ends at the year; the figures stay open to change. */
function ShareOut({ line, texts, onChange }: PlanFormRowProps) {
  const hydrated = useHydrated();
  const planned = parseQuantity(spellOut(texts).planned, line.rules.decimals);
  if (!hydrated || line.rules.periodRule === "milestone" || !planned.ok) return null;
  const { rules } = line;
  if (rules.periodRule !== "flow") {
    const year = formatQuantity(planned.value, rules.decimals);
    return (
      <p className="col-span-2">
        <Button
          onClick={() => onChange(line.key, { q4: year, why: "" })}
          aria-label={`Quý IV bằng cả năm, ${line.name}`}
        >
          Quý IV bằng cả năm
        </Button>
      </p>
    );
  }
  const fill = (quarters: FourQuarters) => {
    const [q1, q2, q3, q4] = quarters.map((each) => formatQuantity(each, rules.decimals));
    onChange(line.key, { q1, q2, q3, q4, why: "" } as Partial<PlanTexts>);
  };
  const asLastYear = quartersByLastYear(planned.value, line.lastYear, rules);
  return (
    <p className="col-span-2 flex flex-wrap items-center gap-2">
      <Button onClick={() => fill(evenQuarters(planned.value, rules))} aria-label={`Chia đều các quý, ${line.name}`}>
        Chia đều
      </Button>
      {asLastYear === null ? (
        <span className="text-muted">
          {line.lastYear === null
            ? "Năm trước chưa đủ số liệu bốn quý nên không chia theo tỷ trọng được."
            : "Năm trước có quý âm hoặc cả năm bằng 0 nên không chia theo tỷ trọng được."}
        </span>
      ) : (
        <Button onClick={() => fill(asLastYear)} aria-label={`Chia quý theo tỷ trọng năm trước, ${line.name}`}>
          Theo tỷ trọng năm trước
        </Button>
      )}
    </p>
  );
}

/** Where the quarters do not make the year the form says so at once and keeps the reason. */
function QuartersReason(props: PlanFormRowProps) {
  const { line, texts, errors } = props;
  const { rules } = line;
  const hydrated = useHydrated();
  const planned = parseQuantity(texts.planned, rules.decimals);
  const quarters = ([texts.q1, texts.q2, texts.q3, texts.q4] as const).map((text) =>
    parseQuantity(text, rules.decimals),
  );
  const read = quarters.flatMap((each) => (each.ok ? [each.value] : []));
  const gap = planned.ok && read.length === 4 ? quartersGap(rules, planned.value, read as FourQuarters) : 0;
  if (hydrated && gap === 0 && texts.why === "" && errors[`why.${line.key}`] === undefined) return null;
  const amount = formatQuantity(Math.abs(gap), rules.decimals);
  const label =
    gap === 0 ? "Vì sao không khớp kế hoạch năm" : `${gap > 0 ? "Hơn" : "Kém"} kế hoạch năm ${amount}, vì sao`;
  return (
    <div className="col-span-2">
      <Labelled {...props} field="why" label={label} numeric={false} />
    </div>
  );
}
