type SparkLineProps = {
  /** One per quarter; null = no figure: a gap. */
  values: readonly (number | null)[];
  /** Bars from zero for what arises in each quarter, a line for a value at the end of it. */
  shape: "bars" | "line";
};

const WIDTH = 44;
const HEIGHT = 22;
const STEP = WIDTH / 4;

/** Four quarters at a glance, beside the figures it is drawn from; one colour, so that it prints in black and white. */
export function SparkLine({ values, shape }: SparkLineProps) {
  const given = values.filter((value): value is number => value !== null);
  if (given.length === 0) return null;
  return (
    <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} width={WIDTH} height={HEIGHT} aria-hidden="true" className="block">
      {shape === "bars" ? <Bars values={values} given={given} /> : <Line values={values} given={given} />}
    </svg>
  );
}

type Drawn = { values: SparkLineProps["values"]; given: readonly number[] };

function Bars({ values, given }: Drawn) {
  const [low, high] = [Math.min(0, ...given), Math.max(0, ...given)];
  const y = (value: number) => 1 + ((high - value) / (high - low || 1)) * (HEIGHT - 2);
  return (
    <>
      <path d={`M0 ${y(0)}H${WIDTH}`} className="stroke-control" strokeWidth="1" />
      {values.map((value, quarter) =>
        value === null ? null : (
          <rect
            // biome-ignore lint/suspicious/noArrayIndexKey: the index is the quarter
            key={quarter}
            x={quarter * STEP + 2}
            width={STEP - 4}
            y={Math.min(y(0), y(value))}
            height={Math.max(1, Math.abs(y(value) - y(0)))}
            className="fill-actual"
          />
        ),
      )}
    </>
  );
}

/** Neighbouring quarters are joined; over a gap nothing is. */
function Line({ values, given }: Drawn) {
  const [low, high] = [Math.min(...given), Math.max(...given)];
  const at = (value: number, quarter: number) => {
    const share = high === low ? 0.5 : (high - value) / (high - low);
    return `${quarter * STEP + STEP / 2} ${3 + share * (HEIGHT - 6)}`;
  };
  const path = values
    .map((value, quarter) => (value === null ? "" : `${isJoined(values, quarter) ? "L" : "M"}${at(value, quarter)}`))
    .join("");
  return (
    <>
      <path d={path} fill="none" className="stroke-actual" strokeWidth="1.5" strokeLinejoin="round" />
      {values.map((value, quarter) => {
        if (value === null) return null;
        const [x, y] = at(value, quarter).split(" ");
        // biome-ignore lint/suspicious/noArrayIndexKey: the index is the quarter
        return <circle key={quarter} cx={x} cy={y} r="2" className="fill-actual" />;
      })}
    </>
  );
}

function isJoined(values: Drawn["values"], quarter: number): boolean {
  return quarter > 0 && values[quarter - 1] !== null;
}
