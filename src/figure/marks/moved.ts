/** Moves a mark, with all that it holds, to another place of its picture. */
import type { Point } from '../../geometry/types/types';
import type { Connector, FigureText, Mark } from './mark';
import { pathCommands } from './pathCommands';

export function moved(mark: Mark, dx: number, dy: number): Mark {
  const by = ({ x, y }: Point): Point => ({ x: x + dx, y: y + dy });
  switch (mark.kind) {
    case 'rect':
      return { ...mark, ...by(mark) };
    case 'ellipse':
      return { ...mark, centre: by(mark.centre) };
    case 'line':
      return { ...mark, from: by(mark.from), to: by(mark.to) };
    case 'path':
      return { ...mark, path: movedPath(mark.path, by) };
    case 'text':
      return { ...mark, text: movedText(mark.text, dx, dy) };
    case 'connectors':
      return { ...mark, connectors: mark.connectors.map((line) => movedConnector(line, by)) };
    case 'group':
      return {
        ...mark,
        marks: mark.marks.map((member) => moved(member, dx, dy)),
        ...(mark.frame && { frame: { ...mark.frame, ...by(mark.frame) } }),
        ...(mark.over && { over: mark.over.map((member) => moved(member, dx, dy)) }),
      };
  }
}

function movedText(text: FigureText, dx: number, dy: number): FigureText {
  const lines = text.lines.map((line) => ({ ...line, x: line.x + dx, baseline: line.baseline + dy }));
  return { ...text, x: text.x + dx, y: text.y + dy, lines };
}

function movedConnector(line: Connector, by: (point: Point) => Point): Connector {
  return {
    ...line,
    path: movedPath(line.path, by),
    points: line.points.map(by),
    ...(line.arrow !== undefined && { arrow: movedPath(line.arrow, by) }),
  };
}

function movedPath(path: string, by: (point: Point) => Point): string {
  return pathCommands(path)
    .map(({ kind, points }) => {
      const places = points.map(by).map(({ x, y }) => `${round(x)},${round(y)}`);
      return `${kind}${places.join(' ')}`;
    })
    .join(' ');
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
