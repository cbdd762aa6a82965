/** How a measure is called within a sentence, and whether it “has” or “have”. */
import { capital, legible } from '../../kit/english';
import { chartKinds, type ChartKind } from '../limits/chartKinds';
import type { ChartOptions } from '../options';

/** “an XmR chart”, “a run chart”. */
export function chartSaid(kind: ChartKind): string {
  const { name } = chartKinds[kind];
  return kind === 'run' ? 'a run chart' : `${kind === 'xmr' ? 'an' : 'a'} ${name}`;
}

const longest = 120;

/** What ends the noun that a name begins with: “falls per …”, “share of …”. */
const ends = new Set(
  'per of within in with without to for by from on at after before under over who that which while during and or'.split(
    ' ',
  ),
);

export interface Named {
  /** With a capital, to begin a sentence. */
  readonly name: string;
  readonly has: 'has' | 'have';
}

export function namedBy({ name = '' }: Pick<ChartOptions, 'name'>): Named {
  const words = legible(name);
  if (words === '') return { name: 'The values', has: 'have' };
  const cut = Array.from(words).slice(0, longest).join('');
  return {
    name: capital(cut.length < words.length ? `${cut.trimEnd()}…` : cut),
    has: isPlural(words) ? 'have' : 'has',
  };
}

/** By the ending of its noun, as English forms it: “falls” are many, “access” and “sepsis” are not. */
function isPlural(name: string): boolean {
  const words = (name.split(/[,;:(]/)[0] ?? '').trim().toLowerCase().split(' ');
  const end = words.findIndex((word, index) => index > 0 && ends.has(word));
  const noun = (end < 0 ? words : words.slice(0, end)).at(-1) ?? '';
  return noun.endsWith('s') && !['ss', 'us', 'is', 'as'].some((ending) => noun.endsWith(ending));
}
