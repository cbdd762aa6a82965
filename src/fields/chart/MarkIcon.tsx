/** Marks of a figure as a small picture on the page: icons and sparklines, in one colour. */
import type { EllipseMark, PathMark } from '../../figure/marks/mark';

interface MarkIconProps {
  readonly marks: readonly (EllipseMark | PathMark)[];
  readonly width: number;
  readonly height: number;
  /** What it says; nothing where it only helps the eye. */
  readonly name?: string | undefined;
  readonly className?: string | undefined;
  readonly data?: string | undefined;
}

export function MarkIcon({ marks, width, height, name, className, data }: MarkIconProps) {
  const said = name === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': name };
  return (
    <svg
      {...said}
      className={className}
      data-is={data}
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
    >
      {name !== undefined && <title>{name}</title>}
      {marks.map((mark, index) => {
        const look = {
          fill: mark.fill === undefined ? 'none' : 'currentColor',
          stroke: mark.stroke === undefined ? 'none' : 'currentColor',
          strokeWidth: mark.stroke?.width,
          strokeDasharray: mark.stroke?.dash?.join(' '),
          strokeLinejoin: 'round' as const,
        };
        return mark.kind === 'ellipse' ? (
          <ellipse key={index} cx={mark.centre.x} cy={mark.centre.y} rx={mark.rx} ry={mark.ry} {...look} />
        ) : (
          <path key={index} d={mark.path} {...look} />
        );
      })}
    </svg>
  );
}
