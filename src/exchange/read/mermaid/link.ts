/** The arrows of Mermaid's flowcharts: their kinds, directions and texts. */
import { readableLabel } from './label';

export interface MermaidLink {
  readonly text: string;
  /** Drawn from the second box to the first. */
  readonly isTurned: boolean;
  /** It only keeps a distance. */
  readonly isHidden: boolean;
  /** Dotted and thick lines say how sure somebody is. */
  readonly confidence?: 'low' | 'high';
  readonly end: number;
}

/** In front of the line: its id, and an arrowhead that points back. */
const before = /^\s{0,50}(?:\w{1,40}@(?=[<ox=.~-]))?(<|[ox](?=[-=]))?/u;
/** A line with its text in it begins with two strokes and no head. */
const opening = /^(?:--|==|-\.)(?![-=.>~]|[ox](?:\s|$))/u;
const line = /^(-\.{1,9}-|={2,9}|-{2,9}|~{3,9})(>|[ox](?![\p{L}\p{N}]))?/u;
const closing = /(?:-{2,9}|={2,9}|\.{1,9}-)(>|[ox](?![\p{L}\p{N}]))?/u;
const barred = /^\s{0,20}\|([^|]{0,2000})\|/u;

/** The link that begins at the place; null where none does. */
export function readLink(text: string, from: number): MermaidLink | null {
  const [front = '', back] = before.exec(text.slice(from)) ?? [];
  const start = from + front.length;
  const rest = text.slice(start);
  const [opened = ''] = opening.exec(rest) ?? [];
  const close = opened === '' ? null : closing.exec(rest.slice(2));
  if (close) {
    const said = rest.slice(2, 2 + close.index);
    return linkOf(opened, close[1], back, said, start + 2 + close.index + close[0].length);
  }
  const [whole, strokes = '', head] = line.exec(rest) ?? [];
  if (whole === undefined) return null;
  const [behind = '', said = ''] = barred.exec(rest.slice(whole.length)) ?? [];
  return linkOf(strokes, head, back, said, start + whole.length + behind.length);
}

function linkOf(
  strokes: string,
  head: string | undefined,
  back: string | undefined,
  said: string,
  end: number,
): MermaidLink {
  return {
    text: readableLabel(said),
    isTurned: back === '<' && head === undefined,
    isHidden: strokes.startsWith('~'),
    ...(strokes.includes('.') && { confidence: 'low' as const }),
    ...(strokes.startsWith('=') && { confidence: 'high' as const }),
    end,
  };
}
