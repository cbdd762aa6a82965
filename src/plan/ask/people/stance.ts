/** How committed stakeholders are, how committed they have to be, and how far it is from one to the other. */
import { count } from '../../../kit/english';
import { stances } from '../../model/choices';
import type { Stakeholder, Stance } from '../../model/schema';
import { stanceWords } from './words';

/** 0 is opposed, 4 makes it happen. */
export function stanceRank(stance: Stance): number {
  return stances.indexOf(stance);
}

/** One step towards *make it happen* (1) or away from it (-1), as far as it goes; from nowhere to the middle. */
export function stanceStep(stance: Stance | undefined, step: 1 | -1): Stance {
  if (stance === undefined) return 'let';
  return stances[Math.min(stances.length - 1, Math.max(0, stanceRank(stance) + step))] ?? stance;
}

/** How many steps up they have to go; fewer than none downwards; undefined where one of the two is not said. */
export function stanceGap({ stance }: Pick<Stakeholder, 'stance'>): number | undefined {
  const { now, needed } = stance ?? {};
  return now === undefined || needed === undefined ? undefined : stanceRank(needed) - stanceRank(now);
}

/** “Now let it happen, needed make it happen, 2 steps up”; empty where nothing is said. */
export function stanceSentence(stakeholder: Pick<Stakeholder, 'stance'>): string {
  const { now, needed } = stakeholder.stance ?? {};
  const gap = stanceGap(stakeholder);
  const parts = [
    now === undefined ? '' : `now ${stanceWords[now].toLowerCase()}`,
    needed === undefined ? '' : `needed ${stanceWords[needed].toLowerCase()}`,
    gap === undefined ? '' : gap === 0 ? 'as needed' : `${count(Math.abs(gap), 'step')} ${gap > 0 ? 'up' : 'down'}`,
  ].filter((part) => part !== '');
  const words = parts.join(', ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
