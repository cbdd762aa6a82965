/** Values as a small line with a dot at its end, for the eye alone. */
interface SparklineProps {
  readonly values: readonly number[];
}

const [width, height, edge] = [64, 20, 3];
/** Of more values the last ones are drawn. */
const most = 24;

export function Sparkline({ values }: SparklineProps) {
  const shown = values.slice(-most);
  const [least, greatest] = [Math.min(...shown), Math.max(...shown)];
  const span = greatest - least || 1;
  const points = shown.map((value, at) => ({
    x: edge + (at / Math.max(1, shown.length - 1)) * (width - 2 * edge),
    y: height - edge - ((value - least) / span) * (height - 2 * edge),
  }));
  const last = points.at(-1);
  return (
    <svg aria-hidden width={width} height={height} viewBox={`0 0 ${width} ${height}`}>
      <polyline
        points={points.map(({ x, y }) => `${x.toFixed(1)},${y.toFixed(1)}`).join(' ')}
        fill="none"
        stroke="currentColor"
        strokeWidth={1.5}
        strokeLinejoin="round"
      />
      {last && <circle cx={last.x} cy={last.y} r={2.2} fill="currentColor" />}
    </svg>
  );
}
