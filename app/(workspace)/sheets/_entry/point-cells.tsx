"use client";
import { createContext, useContext } from "react";

/** The form of a return that the boxes beside the rows belong to. */
type Pointing = {
  formId: string;
  /** Ids ticked when the form was last sent and not accepted. */
  ticked: readonly string[];
  /** Grows with every answer: the boxes are made anew with what was ticked. */
  stamp: number;
};

export const PointingContext = createContext<Pointing | null>(null);

/** "Chỉ ô này": the return points at this row's cell. Nothing where no return is on the page. */
export function PointBox({ indicatorId, name }: { indicatorId: string; name: string }) {
  const pointing = useContext(PointingContext);
  if (pointing === null) return null;
  return (
    <label className="point-box no-print">
      <input
        key={pointing.stamp}
        type="checkbox"
        form={pointing.formId}
        name="point"
        value={indicatorId}
        defaultChecked={pointing.ticked.includes(indicatorId)}
      />
      <span>
        Chỉ ô này<span className="sr-only">: {name}</span>
      </span>
    </label>
  );
}
