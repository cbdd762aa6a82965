/**
 * Remembers the words that were typed, each of which is typed once, and holds what is left in the end to them: none is
 * lost unless somebody who saw it replaced it, deleted its box or took it back.
 */
import type { Change } from '../../src/plan/change/change';

export interface EditedWords {
  note(change: Change): void;
  /** Somebody was asked about these texts, and may have decided against any of them. */
  decide(texts: string): void;
  /** `texts`: all that is left. */
  check(texts: string): void;
}

export function createEditedWords(): EditedWords {
  const typed = new Set<string>();
  const gone = new Set<string>();
  return {
    note({ effects }) {
      for (const { path, before, after } of effects) {
        if (path[0] !== 'nodes') continue;
        const [was, is] = [before, after].map((value) => wordsIn(JSON.stringify(value ?? '')));
        for (const word of is ?? []) typed.add(word);
        for (const word of was ?? []) if (is?.has(word) !== true) gone.add(word);
      }
    },
    decide(texts) {
      for (const word of wordsIn(texts)) gone.add(word);
    },
    check(texts) {
      const left = wordsIn(texts);
      const lost = [...typed].filter((word) => !gone.has(word) && !left.has(word));
      if (lost.length > 0) throw new Error(`Lost: ${lost.join(', ')}.`);
    },
  };
}

const wordsIn = (text: string): ReadonlySet<string> => new Set(text.match(/\bw\d+\b/g));
