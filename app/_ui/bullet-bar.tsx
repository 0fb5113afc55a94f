type BulletBarProps = {
  /** Actual ÷ plan, 1 = 100 %. null = no figure: the track stays empty. The bar clips at 100 %, the number does not. */
  share: number | null;
  /** Expected share at the end of the period: the tick. */
  pace?: number | null;
  /** What the picture says, for those who do not see it: "138,3% kế hoạch, tiến độ cần đạt 75%". */
  label: string;
  className?: string;
};

const WIDTH = 300;
const clip = (share: number) => Math.max(0, Math.min(1, share)) * WIDTH;

/** Actual against plan with the pace as a tick; server SVG, prints in black and white too. */
export function BulletBar({ share, pace = null, label, className = "" }: BulletBarProps) {
  const tick = pace === null ? null : Math.min(WIDTH - 2, clip(pace));
  return (
    <svg
      viewBox={`0 0 ${WIDTH} 16`}
      preserveAspectRatio="none"
      role="img"
      aria-label={label}
      className={`block h-4 w-full ${className}`}
    >
      <rect x="0" y="4" width={WIDTH} height="8" rx="2" fill="var(--color-track)" />
      {share === null ? null : <rect x="0" y="4" width={clip(share)} height="8" rx="2" fill="var(--color-actual)" />}
      {share !== null && share > 1 ? (
        <path d={`M${WIDTH - 10} 4 l5 4 l-5 4`} fill="none" stroke="var(--color-surface)" strokeWidth="1.5" />
      ) : null}
      {tick === null ? null : (
        <>
          <rect x={tick - 1} y="0" width="4" height="16" fill="var(--color-surface)" />
          <rect x={tick} y="0" width="2" height="16" fill="var(--color-neutral)" />
        </>
      )}
    </svg>
  );
}
