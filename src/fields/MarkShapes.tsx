/** The shapes of a small mark in the colour of the text around it. */
import type { EllipseMark, PathMark, RectMark } from '../figure/marks/mark';

export function MarkShapes({ shapes }: { readonly shapes: readonly (EllipseMark | PathMark | RectMark)[] }) {
  return shapes.map((shape, index) => {
    const look = {
      fill: typeof shape.fill === 'string' ? shape.fill : 'none',
      stroke: shape.stroke === undefined ? 'none' : 'currentColor',
      strokeWidth: shape.stroke?.width,
      strokeDasharray: shape.stroke?.dash?.join(' '),
    };
    if (shape.kind === 'ellipse')
      return <ellipse key={index} cx={shape.centre.x} cy={shape.centre.y} rx={shape.rx} ry={shape.ry} {...look} />;
    if (shape.kind === 'path') return <path key={index} d={shape.path} strokeLinecap="round" {...look} />;
    const { x, y, width, height, radius } = shape;
    return <rect key={index} x={x} y={y} width={width} height={height} rx={radius} {...look} />;
  });
}
