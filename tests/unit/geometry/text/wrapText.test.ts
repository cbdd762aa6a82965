import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { createWrapper, directionOf, wrapText } from '../../../../src/geometry/text/wrapText';
import type { TextStyle } from '../../../../src/geometry/types/types';
import { tableMeasure } from '../../../fixtures/interWidths';

const style: TextStyle = { size: 14, leading: 20, weight: 500 };
/** Every character is one unit wide, so that widths in these tables are counts of characters. */
const count = (text: string) => [...text].filter((character) => !/[\p{M}\p{Cf}]/u.test(character)).length;
const lines = (text: string, width: number) => wrapText(text, width, style, count).lines.map((line) => line.text);

describe('wrapText', () => {
  it.each<[string, number, string, string[]]>([
    ['breaks at spaces', 10, 'Hands are washed often', ['Hands are', 'washed', 'often']],
    ['fills a line to its last pixel', 9, 'Hands are washed', ['Hands are', 'washed']],
    ['does not count the spaces at which a line ends', 5, 'Hands   wash', ['Hands', 'wash']],
    ['keeps spaces within a line', 12, 'a  b   c', ['a  b   c']],
    ['keeps explicit line breaks, empty lines too', 20, 'one\n\ntwo\r\nthree\n', ['one', '', 'two', 'three', '']],
    ['keeps indentation', 20, 'list:\n  item', ['list:', '  item']],
    ['gives one empty line for no text', 20, '', ['']],
    ['gives one empty line for spaces', 20, '   ', ['']],
    ['keeps >80% whole', 9, 'reach >80% soon', ['reach', '>80% soon']],
    [
      'keeps a sign with its number and the number with its per cent',
      10,
      'compliance ≥ 95 % by May',
      ['compliance', '≥ 95 % by', 'May'],
    ],
    ['keeps 45 % whole', 8, 'from 45 % up', ['from', '45 % up']],
    ['keeps 1:3:5 whole', 10, 'sampled 1:3:5 daily', ['sampled', '1:3:5', 'daily']],
    ['keeps quotation marks with their words', 9, 'they say “quotes” here', ['they say', '“quotes”', 'here']],
    ['keeps French quotation marks with their words', 10, 'ils disent « oui » ici', ['ils disent', '« oui »', 'ici']],
    ['reads German quotation marks the other way round', 9, 'das „Wort“ gilt', ['das', '„Wort“', 'gilt']],
    ['keeps numbers and their arrow together', 12, 'shorten stay (40 → 8 hrs)', ['shorten stay', '(40 → 8 hrs)']],
    ['hangs brackets with their words', 10, 'work as (one) team', ['work as', '(one) team']],
    ['does not begin a line with a dash', 7, 'wards – all of them', ['wards –', 'all of', 'them']],
    ['does not begin a line with a slash', 7, 'wards / units', ['wards /', 'units']],
    ['honours no-break spaces', 9, 'in about 8\u00a0hours', ['in about', '8\u00a0hours']],
    ['breaks after a hyphen', 10, 'patient well-being', ['patient', 'well-being']],
    [
      'breaks after a hyphen where the line needs it',
      9,
      'a decision-making team',
      ['a', 'decision-', 'making', 'team'],
    ],
    ['breaks after a slash of long words', 10, 'inpatient/outpatient', ['inpatient/', 'outpatient']],
    [
      'leaves e-mail, 24/7, and/or and COVID-19 whole',
      8,
      'any e-mail now 24/7 or and/or is COVID-19',
      ['any', 'e-mail', 'now 24/7', 'or', 'and/or', 'is', 'COVID-19'],
    ],
    ['breaks a word that is longer than the line', 5, 'a pneumonoultra b', ['a', 'pneum', 'onoul', 'tra b']],
    ['breaks a glued run at its spaces when it is longer than the line', 6, '≥ 95000 %', ['≥', '95000', '%']],
    [
      'breaks at no-break spaces before inside words, where a line has no room for what they bind',
      11,
      'harm\u00a0on\u202fthe\u00a0whole\u00a0ward today',
      ['harm\u00a0on\u202fthe', 'whole\u00a0ward', 'today'],
    ],
    [
      'breaks behind no-break hyphens likewise',
      12,
      'a word\u2011joined\u2011by\u2011hyphens',
      ['a word\u2011', 'joined\u2011by\u2011', 'hyphens'],
    ],
    [
      'keeps a number with its per cent there too',
      8,
      'at\u00a0least\u00a095\u00a0% now',
      ['at\u00a0least', '95\u00a0% now'],
    ],
    [
      'breaks addresses behind their punctuation',
      10,
      'see www.example.org?ward=12&b',
      ['see www.', 'example.', 'org?ward=', '12&b'],
    ],
    ['breaks at soft hyphens, with a hyphen', 9, 'a phar\u00adma\u00adcist', ['a pharma-', 'cist']],
    ['leaves out soft hyphens within a line', 20, 'a phar\u00adma\u00adcist', ['a pharmacist']],
    ['fits without a hyphen what is whole', 10, 'pharma\u00adcist', ['pharmacist']],
    [
      'breaks a long word at its soft hyphens wherever it must',
      9,
      'Gesell\u00adschafts\u00adkapitän',
      ['Gesell-', 'schafts-', 'kapitän'],
    ],
    [
      'breaks inside a syllable that is wider than the line, and goes on behind its hyphen',
      6,
      'pneumonoultra\u00admicro',
      ['pneumo', 'noultr', 'a-', 'micro'],
    ],
    ['is not led astray by soft hyphens at the ends', 20, '\u00adword\u00ad and\u00ad', ['word and']],
    ['breaks Thai at words', 9, 'การล้างมือของบุคลากรในหอผู้ป่วย', ['การล้างมือ', 'ของบุคลากร', 'ในหอผู้ป่วย']],
    ['keeps the Thai repetition mark with its word', 5, 'ทำทุก ๆ วัน', ['ทำ', 'ทุก ๆ', 'วัน']],
    ['breaks Japanese at words', 6, '手指衛生の実施率を上げる', ['手指衛生の', '実施率を', '上げる']],
    [
      'does not begin a line with Japanese closing marks',
      4,
      '医療の安全。患者「さん」',
      ['医療の', '安全。', '患者', '「さん」'],
    ],
    ['keeps numbers whole in Japanese', 5, '目標は80%以上1:3:5', ['目標は', '80%以上', '1:3:5']],
    ['breaks Chinese at words', 4, '改善医疗质量', ['改善医疗', '质量']],
    ['breaks Arabic at spaces', 10, 'غسل اليدين قبل الفحص', ['غسل اليدين', 'قبل الفحص']],
    ['breaks a mixture of scripts at both kinds of places', 8, 'PDSA ของหอผู้ป่วย ICU', ['PDSA ของ', 'หอผู้ป่วย', 'ICU']],
  ])('%s', (_, width, text, expected) => {
    expect(lines(text, width)).toEqual(expected);
  });

  it.each(['👩‍⚕️', '🇹🇭', 'é', 'ก็', 'क्षि'])('never splits %s', (grapheme) => {
    for (const line of lines(grapheme.repeat(7), 3)) expect(line.replaceAll(grapheme, '')).toBe('');
  });

  it('stands lines one leading apart', () => {
    const block = wrapText('a b', 1, style, count);
    expect(block.lines.map((line) => line.baseline)).toEqual([15, 35]);
    expect(block.height).toBe(40);
  });

  it('tells the direction by the first strong character', () => {
    expect(directionOf('12 % غسل اليدين with soap')).toBe('rtl');
    expect(directionOf('שלום')).toBe('rtl');
    expect(directionOf('(1) Wash غسل')).toBe('ltr');
    expect(directionOf('1, 2')).toBe('ltr');
  });

  const words = fc.constantFrom(
    'aim',
    '>80%',
    '≥',
    '%',
    '(',
    ')',
    '“',
    '”',
    'การล้างมือ',
    '患者。',
    '「',
    'غسل',
    '👩‍⚕️',
    'é',
    'well-being',
    'a/b',
    '\n',
    '\u00a0',
    '\u3000',
    '\t',
    '-',
    '–',
    'pneumonoultramicroscopic',
    'pneumono\u00adultra\u00admicro\u00adscopic',
    'so\u00ad',
    'all\u00a0the\u00a0way\u202fthrough',
    'joined\u2011by\u2011hyphens',
    'https://a.example/b_c?d=e',
  );
  const anyText = fc.oneof(
    fc.array(fc.oneof(words, fc.constant(' ')), { maxLength: 40 }).map((parts) => parts.join('')),
    fc.string({ unit: 'grapheme', maxLength: 80 }),
    fc.string({ unit: 'binary', maxLength: 80 }),
  );
  // A soft hyphen is gone, or a hyphen at the end of a line.
  const bare = (text: string, soft = text.includes('\u00ad')) =>
    text.replace(soft ? /[\s\u0085\u200b\u00ad-]/g : /[\s\u0085\u200b]/g, '');

  it('loses nothing but break spaces, and is nowhere wider than asked unless one character is', () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 1, max: 300 }), (text, width) => {
        const block = wrapText(text, width, style, tableMeasure);
        const soft = text.includes('\u00ad');
        expect(bare(block.lines.map((line) => line.text).join(''), soft)).toBe(bare(text));
        expect(block.lines.map((line) => line.text).join('')).not.toContain('\u00ad');
        const segmenter = new Intl.Segmenter('en');
        for (const line of block.lines) {
          expect(line.text).not.toMatch(/[ \t]$/);
          expect(line.width).toBeCloseTo(tableMeasure(line.text, style), 6);
          if ([...segmenter.segment(line.text)].length > 1) expect(line.width).toBeLessThanOrEqual(width + 0.01);
        }
      }),
      { numRuns: 400 },
    );
  });

  it('begins no line with closing punctuation and ends none with an opening sign where a line has room', () => {
    const token = fc.constantFrom(
      'care',
      'of',
      '≥ 95 %',
      '(40 → 8 hrs)',
      '“so”',
      '< 5 min',
      '± 2',
      '[one team]',
      'done .',
      '> 80 %',
      '(a)',
      'yes !',
    );
    fc.assert(
      fc.property(fc.array(token, { maxLength: 30 }), fc.integer({ min: 13, max: 40 }), (tokens, width) => {
        for (const line of lines(tokens.join(' '), width)) {
          expect(line).not.toMatch(/^[)\]”%.!→]/);
          expect(line).not.toMatch(/[([“≥≤<>±→]$/);
        }
      }),
    );
  });
});

describe('createWrapper', () => {
  it('gives the same block for the same text', () => {
    const wrap = createWrapper(tableMeasure);
    expect(wrap('Hands are washed', 80, style)).toBe(wrap('Hands are washed', 80, { ...style }));
    expect(wrap('Hands are washed', 81, style)).not.toBe(wrap('Hands are washed', 80, style));
  });

  it('measures each word once', () => {
    const measure = vi.fn(tableMeasure);
    const wrap = createWrapper(measure);
    wrap('Hands are washed', 80, style);
    measure.mockClear();
    wrap('Hands are washed well', 80, style);
    expect(measure.mock.calls.map(([text]) => text)).toEqual(['well']);
  });

  it('forgets the oldest rather than to grow without end', () => {
    const wrap = createWrapper(count);
    const first = wrap('first', 80, style);
    for (let index = 0; index < 8_192; index += 1) wrap(`text ${index}`, 80, style);
    expect(wrap('first', 80, style)).not.toBe(first);
  });

  it('wraps as wrapText does', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), fc.integer({ min: 5, max: 200 }), (text, width) => {
        expect(createWrapper(tableMeasure)(text, width, style)).toEqual(wrapText(text, width, style, tableMeasure));
      }),
    );
  });
});
