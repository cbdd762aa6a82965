import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from '../../../src/format/parse';
import { wordMend } from '../../../src/format/mend';
import { wordProblem } from '../../../src/format/wordProblem';
import { readStored } from '../../../src/format/readStored';
import { serialise } from '../../../src/format/serialise';
import { verbatim } from '../../../src/format/verbatim';
import type { Plan } from '../../../src/plan/model/schema';
import { largePlan, stored } from './files';

/** The stored plan with members written into the object at one of its places; they stand behind what is known there. */
function withMembers(place: RegExp, members: string): string {
  return stored.replace(place, (found) => found.replace(/\}\s*$/, (end) => `,${members}${end}`));
}

const places: readonly (readonly [string, RegExp])[] = [
  ['the plan', /\}\s*$/],
  ['a column', /"kind": "aim",\s*"title": "[^"]*"\s*\}/],
  ['a box', /"id": "p1"[^{}]*\}/],
  ['a link', /"id": "l1"[^{}]*\}/],
  ['a point of a measure', /"value": 22[^{}]*\}/],
  ['a tag', /"colour": "#\w{6}"\s*\}/],
];

const strange: readonly (readonly [string, string])[] = [
  ['a number too long for a program', '"x": 9007199254740993'],
  [
    'numbers in other spellings',
    '"x": [1.0, 1e2, -0, 0.1000000000000000055511151231257827, 12345678901234567890, 1E+2]',
  ],
  ['numbers for names', '"x": {"2025": "b", "2024": "a", "1": "c"}'],
  ['numbers for names of its own', '"2025": 1, "x": 2, "2024": 3'],
  ['deep down', '"x": [{"y": {"2025": [{}, [], {"z": -0.0}], "2024": [[1.0]]}}]'],
  ['two of one name', '"x": 1, "x": {"y": 1, "y": 2}'],
  ['texts in other spellings', '"x": "\\u00e9 \\/ \\ud83d", "\\u0078y": 1'],
  ['the name of the prototype', '"__proto__": {"polluted": 1.0}, "constructor": 1.0'],
  ['the name under which such things are kept', '"\\u0000json": "{\\"x\\": 1}"'],
];

function opened(text: string): Plan {
  const result = parse(text);
  if (!result.ok) throw new Error(result.problems.map(wordProblem).join('\n'));
  return result.plan;
}

/** Without the white space between its parts. */
function bare(json: string): string {
  return json.replace(/"(?:[^"\\]|\\.)*"|\s+/g, (part) => (part.startsWith('"') ? part : ''));
}

describe.each(places)('What the format does not know, in %s,', (_, place) => {
  it.each(strange)('comes out as it went in: %s', (__, members) => {
    const text = withMembers(place, members);
    expect(text).not.toBe(stored);
    const saved = serialise(opened(text));
    expect(bare(saved)).toBe(bare(text));
    expect(serialise(opened(saved))).toBe(saved);
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
  });
});

describe('What is kept as it was written', () => {
  it('is set on lines like all the rest', () => {
    const saved = serialise(opened(withMembers(/\}\s*$/, '"x":{"2025":[],"1":[1.0,{}]}')));
    expect(saved).toContain('  "x": {\n    "2025": [],\n    "1": [\n      1.0,\n      {}\n    ]\n  }\n}\n');
  });

  it('goes through the database and between tabs', () => {
    const text = withMembers(/"id": "p1"[^{}]*\}/, '"2025": 1.0, "2024": 9007199254740993');
    const plan = structuredClone(opened(text));
    expect(readStored(plan)).toEqual({ plan, mended: false });
    expect(bare(serialise(JSON.parse(JSON.stringify(plan)) as Plan))).toBe(bare(text));
  });

  it('stays beside what is shown of a plan, which is still understood and can be changed', () => {
    const text = stored.replace(
      /"appearance": \{[^{}]*\}/,
      '"appearance": {"show": {"owner": true, "2025": 1.0, "2024": 2, "owner": true, "status": 1.0}}',
    );
    const plan = opened(text);
    expect(plan.appearance.show).toMatchObject({ owner: true });
    expect(bare(serialise(plan))).toContain('"show":{"owner":true,"2025":1.0,"2024":2,"status":1.0}');
    const changed = { ...plan, appearance: { show: { ...plan.appearance.show, status: false } } };
    expect(bare(serialise(changed))).toContain('"show":{"owner":true,"2025":1.0,"2024":2,"status":false}');
  });

  it('is no danger where a damaged database holds something else there', () => {
    const spoilt: readonly unknown[] = ['{"x": ', '[1]', 'null', '', 7, { x: 1 }, '['.repeat(5_000), '{"x":1}}'];
    for (const value of spoilt) {
      const plan = { ...opened(stored), more: { [verbatim]: value } };
      const saved = serialise(plan);
      expect(parse(saved).ok).toBe(true);
      expect(JSON.parse(saved)).toHaveProperty([verbatim], value);
    }
  });

  it('is taken up by a version that knows it', () => {
    const plan = opened(stored);
    const { description: _, ...others } = plan;
    const kept = { ...others, more: { [verbatim]: '{"description":"Old","x":1.0}' } };
    const read = readStored(kept)?.plan;
    expect(read?.description).toBe('Old');
    expect(read?.more).toEqual({ [verbatim]: '{"x":1.0}' });
  });

  it('is whatever JSON there is', () => {
    const spelt = fc.constantFrom(
      '1.0',
      '-0',
      '1e400',
      '"\\u0041"',
      '{"9":1,"1":2}',
      '{"a":1,"a":2}',
      '[]',
      '{}',
      '" "',
    );
    const value = fc.letrec<{ json: string }>((tie) => ({
      json: fc.oneof(
        { depthSize: 'small' },
        spelt,
        fc.jsonValue().map((each) => JSON.stringify(each)),
        fc.array(tie('json'), { maxLength: 3 }).map((items) => `[${items.join(',')}]`),
        fc.array(fc.tuple(fc.string(), tie('json')), { maxLength: 3 }).map((members) => {
          return `{${members.map(([name, each]) => `${JSON.stringify(name)}:${each}`).join(',')}}`;
        }),
      ),
    })).json;
    fc.assert(
      fc.property(value, (json) => {
        const saved = serialise(opened(withMembers(/\}\s*$/, ` "x" : ${json} `)));
        expect(bare(saved).endsWith(`"x":${bare(json)}}`)).toBe(true);
        expect(serialise(opened(saved))).toBe(saved);
      }),
      { numRuns: 150 },
    );
  });

  it('costs no more than its length', () => {
    const text = (size: number) => withMembers(/\}\s*$/, `"x":[${'{"2":1.0,"1":"\\\\"},'.repeat(size)}0]`);
    const time = (size: number) => {
      const source = text(size);
      const times = [1, 2, 3].map(() => {
        const start = performance.now();
        serialise(opened(source));
        return performance.now() - start;
      });
      return Math.min(...times);
    };
    expect(time(16_000) / time(2_000)).toBeLessThan(40);
  });
});

describe('A name that stands twice in one object', () => {
  const told = (text: string) => {
    const result = parse(text);
    return result.ok ? result.mended.filter(({ quiet }) => !quiet).map(wordMend) : [];
  };

  it('is told with its place where the last one counts', () => {
    const text = stored.replace(/"id": "p1",/, '"id": "p1", "text": "First",');
    const line = text.slice(0, text.indexOf('"text"', text.indexOf('"First"'))).split('\n').length;
    expect(told(text)).toEqual([
      expect.stringMatching(
        new RegExp(
          `^“text” of “.+” stands more than once in the file \\(line ${line}, nodes\\[\\d+\\]\\.text\\)\\. The last one was taken\\.$`,
        ),
      ),
    ]);
    expect(serialise(opened(text))).toBe(stored);
  });

  it('is told where both are kept', () => {
    expect(told(withMembers(/\}\s*$/, '"x": 1, "x": 2'))).toEqual([
      expect.stringMatching(/^“x” of the plan stands more than once .* Both were kept as they are\.$/),
    ]);
  });

  it('is told of a whole list, whose last one is taken with what is unknown in it', () => {
    const text = stored.replace(
      '\n  "tags":',
      '"tags": [{"id": "t9", "name": "Lost", "colour": "#000000", "x": 1.0}], "tags":',
    );
    expect(told(text)).toEqual([expect.stringContaining('“tags” of the plan stands more than once')]);
    expect(serialise(opened(text))).toBe(stored);
  });

  it('is told five times, and then how many more there are', () => {
    const text = withMembers(/\}\s*$/, Array.from({ length: 9 }, (_, at) => `"x${at}": 1, "x${at}": 1`).join());
    expect(told(text)).toHaveLength(6);
    expect(told(text).at(-1)).toBe('So do 4 other names in the file.');
  });

  it('is none where the name stands in two objects', () => {
    expect(told(serialise(largePlan(50)))).toEqual([]);
  });
});

describe('An id that is refused', () => {
  it.each([
    ['"__proto__"', 'is “__proto__”, a name that browsers keep for themselves'],
    ['"p 1"', 'is “p 1”, which is no id'],
    ['"p1 "', 'is “p1” with the character U+0020, which is no id'],
    ['"p\\u200b1"', 'with the character U+200B, which is no id'],
    ['"\\ufeffp1"', 'with the character U+FEFF, which is no id'],
  ])('says of %s what is wrong with it', (id, says) => {
    const result = parse(stored.replace('"id": "p1"', `"id": ${id}`));
    expect(result.ok ? '' : result.problems.map(wordProblem).join('\n')).toContain(says);
  });
});
