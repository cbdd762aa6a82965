/**
 * The variation icon of NHS Making Data Count: what the latest point says. Shape and letter carry it, never colour
 * alone; a change in no wished direction is neither good nor bad.
 */
import type { Sign } from '../numbers';

export type Wish = 'increase' | 'decrease' | undefined;
export type Judgement = 'improvement' | 'concern' | 'change' | 'common cause';

export interface VariationIcon {
  readonly is: Judgement;
  /** High or low; absent where the sign has no side. */
  readonly letter?: 'H' | 'L';
}

export function judge(side: Sign, wish: Wish): Judgement {
  if (side === 0 || wish === undefined) return 'change';
  return (side === 1) === (wish === 'increase') ? 'improvement' : 'concern';
}

function letterOf(side: Sign): Pick<VariationIcon, 'letter'> {
  return side === 0 ? {} : { letter: side === 1 ? 'H' : 'L' };
}

/** A sign at a point, with the place of its rule in the order of its set. */
interface Ranked {
  readonly side: Sign;
  readonly rank: number;
}

/** The strongest sign decides; of two equal ones the one against the wish. */
export function variationOf(signs: readonly Ranked[], wish: Wish): VariationIcon {
  const strongest = Math.min(...signs.map(({ rank }) => rank));
  const equal = signs.filter(({ rank }) => rank === strongest);
  const sign = equal.find(({ side }) => judge(side, wish) === 'concern') ?? equal.at(-1);
  return sign ? { is: judge(sign.side, wish), ...letterOf(sign.side) } : { is: 'common cause' };
}

const inTurn: readonly VariationIcon[] = (['improvement', 'concern', 'change'] as const).flatMap((is) => [
  { is },
  { is, letter: 'L' as const },
  { is, letter: 'H' as const },
]);

/** Every icon that some signs ask for, each once: improvement before concern before change, low before high. */
export function variationsOf(signs: readonly { readonly is: Judgement; readonly side: Sign }[]): VariationIcon[] {
  const asked = signs.map(({ is, side }) => ({ is, ...letterOf(side) }));
  const icons = inTurn.filter(({ is, letter }) => asked.some((icon) => icon.is === is && icon.letter === letter));
  return icons.length > 0 ? icons : [{ is: 'common cause' }];
}
