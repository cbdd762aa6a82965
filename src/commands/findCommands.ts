/** Finds commands by words of their labels, or by other words for the same (`synonyms`), those of labels first. */
import { folded } from '../kit/folded';
import { perIdentity } from '../kit/perIdentity';
import type { Command } from './command';
import { spellings, synonyms } from './synonyms';

/** All of them while nothing is typed; else those that have every word, the best first and as they are listed. */
export function commandsNamed(commands: readonly Command[], query: string): readonly Command[] {
  const words = wordsOf(query);
  if (words.length === 0) return commands;
  return commands
    .map((command) => ({ command, rank: rankOf(command, words) }))
    .filter(({ rank }) => rank < unfound)
    .sort((a, b) => a.rank - b.rank)
    .map(({ command }) => command);
}

/** In small letters, each spelt as the British do. */
export function wordsOf(query: string): readonly string[] {
  return british(folded(query))
    .split(/[\s:…]+/u)
    .filter((word) => word !== '');
}

const unfound = 4;

/** 0: the label begins with them, 1: words of it do, 2: it has them, 3: some are other words for it. */
function rankOf(command: Command, words: readonly string[]): number {
  const { label, others } = readings(command);
  const whole = words.join(' ');
  if (label.startsWith(whole)) return 0;
  if (words.every((word) => beginsWord(label, word))) return 1;
  if (words.every((word) => label.includes(word))) return 2;
  return words.every((word) => label.includes(word) || beginsWord(others, word)) ? 3 : unfound;
}

const readings = perIdentity((command: Command) => ({
  label: wordsOf(command.label).join(' '),
  others: british(folded(wordsFor(command.id))),
}));

function wordsFor(id: string): string {
  return Object.entries(synonyms)
    .filter(([name]) => (name.endsWith('*') ? id.startsWith(name.slice(0, -1)) : id === name))
    .map(([, words]) => words)
    .join(' ');
}

const beginsWord = (text: string, word: string) => ` ${text}`.includes(` ${word}`);

function british(text: string): string {
  let spelt = text;
  // What is British already has the American within it.
  for (const [american, own] of spellings) if (!spelt.includes(own)) spelt = spelt.replaceAll(american, own);
  return spelt;
}
