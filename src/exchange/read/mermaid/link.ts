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

/** An id in front of the line. */
const ownId = /^\w{1,40}@(?=[<ox=.~-])/u;
const back = /^(?:<|[ox](?=[-=]))/u;
const head = /^(?:>|[ox](?![\p{L}\p{N}]))/u;
/** A line with its text in it begins with two strokes and no head. */
const opening = /^(?:--|==|-\.)(?![-=.>~]|[ox](?:\s|$))/u;
const closing = /--|==|\.-/u;

/** The link that begins at the place; null where none does. */
export function readLink(text: string, from: number): MermaidLink | null {
  let start = behindSpace(text, from);
  start += ownId.exec(text.slice(start, start + 50))?.[0].length ?? 0;
  const [turned] = back.exec(text.slice(start, start + 2)) ?? [];
  start += turned?.length ?? 0;
  const rest = text.slice(start);
  const close = opening.test(rest.slice(0, 4)) ? rest.slice(2).search(closing) : -1;
  if (close >= 0) {
    const end = start + 2 + close + strokesAt(rest, 2 + close).length;
    const [point] = head.exec(text.slice(end, end + 4)) ?? [];
    return linkOf(rest.slice(0, 2), point, turned, rest.slice(2, 2 + close), end + (point?.length ?? 0));
  }
  const strokes = strokesAt(rest, 0);
  if (!isLine(strokes)) return null;
  const end = start + strokes.length;
  const [point] = head.exec(text.slice(end, end + 4)) ?? [];
  const behind = behindSpace(text, end + (point?.length ?? 0));
  const bar = text.charAt(behind) === '|' ? text.indexOf('|', behind + 1) : -1;
  const said = bar < 0 ? '' : text.slice(behind + 1, bar);
  return linkOf(strokes, point, turned, said, bar < 0 ? end + (point?.length ?? 0) : bar + 1);
}

function behindSpace(text: string, from: number): number {
  let at = from;
  while (text.charAt(at) === ' ' || text.charAt(at) === '\t') at += 1;
  return at;
}

function strokesAt(text: string, from: number): string {
  let end = from;
  while (end < text.length && '-=.~'.includes(text.charAt(end))) end += 1;
  return text.slice(from, end);
}

/** `--`, `==`, `-.-`, `~~~`, each as long as somebody likes. */
function isLine(strokes: string): boolean {
  const [first = '', ...others] = strokes;
  if (first === '-' && others[0] === '.') return others.length > 1 && strokes.endsWith('-');
  const least = first === '~' ? 3 : 2;
  return first !== '.' && strokes.length >= least && others.every((stroke) => stroke === first);
}

function linkOf(
  strokes: string,
  point: string | undefined,
  turned: string | undefined,
  said: string,
  end: number,
): MermaidLink {
  return {
    text: readableLabel(said),
    isTurned: turned === '<' && point === undefined,
    isHidden: strokes.startsWith('~'),
    ...(strokes.includes('.') && { confidence: 'low' as const }),
    ...(strokes.startsWith('=') && { confidence: 'high' as const }),
    end,
  };
}
