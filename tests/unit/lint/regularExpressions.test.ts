/**
 * Texts come from strangers everywhere in the app, so no regular expression may take longer than the text is long.
 * redos-detector proves of each that no text makes it go back without end over what it has read; an attack by time
 * checks the proof.
 */
import { isSafePattern } from 'redos-detector';
import { describe, expect, it } from 'vitest';
import { allExpressions, expressionsIn, type Expression } from '../../fixtures/regularExpressions';

const { literal, made } = allExpressions();
/** Each once: what is written in two places is proved in one. */
const different = [...new Map(literal.map((one) => [`/${one.source}/${one.flags}`, one])).values()];
const written = ({ file, source, flags }: Expression) => `${file} /${source}/${flags}`;

/** Whether some text makes the expression take longer than it is long. */
function isSlow({ source, flags }: Pick<Expression, 'source' | 'flags'>): boolean {
  // The checker knows neither names of groups nor that a sticky expression begins where it is told to.
  const plain = source.replace(/\(\?<(?![=!])\w+>/g, '(');
  const pattern = flags.includes('y') ? `^(?:${plain})` : plain;
  const unicode = /[uv]/.test(flags);
  const options = { multiLine: flags.includes('m'), dotAll: flags.includes('s'), maxScore: 200, timeout: 10_000 };
  const caseInsensitive = flags.includes('i') && !unicode;
  return !isSafePattern(pattern, { ...options, unicode, caseInsensitive }).safe;
}

/** Letters of the expression itself and of everything that texts are made of, each alone and before another. */
function attacks({ source }: Expression, length: number): string[] {
  const usual = [' ', '\t', '\n', 'a', 'Z', '0', '-', '.', ',', '<', '"', '\\', '│', 'é', 'ก', '\u0301', '漢', '😀'];
  const own = [...new Set(Array.from(source).filter((letter) => !usual.includes(letter)))].slice(0, 12);
  return [...usual, ...own].flatMap((letter) => {
    const run = letter.repeat(length);
    return [
      `${run}\u0000`,
      `0${run}\u0000`,
      `<${run}`,
      `${letter}a`.repeat(length / 2),
      `${letter} `.repeat(length / 2),
    ];
  });
}

/** In ms. */
function timeOf(work: () => void): number {
  const began = performance.now();
  work();
  return performance.now() - began;
}

describe('A regular expression', () => {
  it.each([
    ['goes back within itself', /^(?:a+)+$/],
    ['divides one run in two', /a+b*a+$/],
    ['begins anew at each letter of a run', /\s+$/],
    ['was what hung on a drawing', /<([\w-]+:)?plan(?=\s)[^>]*>/],
  ])('that %s is found', (_, { source, flags }) => {
    expect(isSlow({ source, flags })).toBe(true);
  });

  it('that is made of pieces is found', () => {
    expect(expressionsIn('const end = new RegExp(`${start}+$`);', 'made.ts').made).toEqual(['made.ts']);
    expect(expressionsIn('const end = <b>{/x+$/.test(y)}</b>;', 'made.tsx').literal).toMatchObject([{ source: 'x+$' }]);
  });
});

describe('Of all regular expressions of the app', () => {
  it('there are many', () => expect(literal.length).toBeGreaterThan(100));

  it('none is made of pieces, where no checker could read it', () => expect(made).toEqual([]));

  it('none takes longer than its text is long', () => {
    expect(different.filter(isSlow).map(written)).toEqual([]);
  }, 120_000);

  it('none is slowed down by runs of its own letters', () => {
    const slow: string[] = [];
    for (const one of different) {
      const expression = new RegExp(one.source, one.flags);
      for (const text of attacks(one, 30_000)) {
        // The best of three: what comes between on a busy machine is not the expression's.
        let took = Infinity;
        for (let tries = 0; tries < 3 && took > 300; tries += 1) took = timeOf(() => text.replace(expression, ''));
        if (took > 300) slow.push(`${written(one)} takes ${took} ms for ${JSON.stringify(text.slice(0, 6))}…`);
      }
    }
    expect(slow).toEqual([]);
  });
});
