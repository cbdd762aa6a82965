import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readClipboard, type ClipboardForms } from '../../../../src/exchange/clipboard/readClipboard';

/** A list as one writes it down: two spaces a level. */
function read(forms: ClipboardForms | string): string[] | null {
  const pasted = readClipboard(typeof forms === 'string' ? { text: forms } : forms);
  if (pasted?.kind !== 'outline') return pasted && pasted.rows.map((row) => row.join(' | '));
  return pasted.items.map(({ depth, text }) => '  '.repeat(depth) + text);
}

const unseen = [
  ['a zero-width space', '\u200b'],
  ['a zero-width non-joiner', '\u200c'],
  ['a zero-width joiner', '\u200d'],
  ['a word joiner', '\u2060'],
  ['an unseen separator', '\u2063'],
  ['a soft hyphen', '\u00ad'],
  ['a left-to-right mark', '\u200e'],
  ['a right-to-left mark', '\u200f'],
  ['an Arabic letter mark', '\u061c'],
  ['a byte-order mark', '\ufeff'],
  ['a line separator', '\u2028'],
  ['a paragraph separator', '\u2029'],
  ['an embedding of direction', '\u202a'],
  ['the end of one', '\u202c'],
  ['an isolate', '\u2066'],
  ['the end of an isolate', '\u2069'],
  ['a Mongolian vowel separator', '\u180e'],
  ['a combining grapheme joiner', '\u034f'],
  ['a Hangul filler', '\u3164'],
  ['a Braille blank', '\u2800'],
  ['a variation selector', '\ufe0f'],
  ['a control character', '\u0007'],
  ['an object of another program', '\ufffc'],
] as const;

describe('what nobody sees', () => {
  it.each(unseen)('makes no box alone on a line: %s', (_, character) => {
    expect(read(`One\n${character}\nTwo\n \t${character} \nThree`)).toEqual(['One', 'Two', 'Three']);
    expect(read({ html: `<p>One</p><p>${character}</p><p>Two</p>` })).toEqual(['One', 'Two']);
  });

  // One that ends a line begins another, of whose level it says nothing.
  it.each(unseen.filter(([name]) => name !== 'a paragraph separator'))(
    'does not hide what level a line has: %s',
    (_, character) => {
      const lines = ['One', `${character}\tBy a tab`, `${character}    By spaces`, `\t${character}\tBy two tabs`];
      expect(read(lines.join('\n'))).toEqual(['One', '  By a tab', '  By spaces', '    By two tabs']);
    },
  );

  it.each(unseen)('does not hide a bullet, a number or the branch of a tree: %s', (_, character) => {
    expect(read(`${character}- One\n${character}  • Two`)).toEqual(['One', '  Two']);
    expect(read(`${character}1. One\n${character}1.1. Two`)).toEqual(['One', '  Two']);
    expect(read(`One\n${character}├─ Two`)).toEqual(['One', '  Two']);
  });

  it('stays within a text', () => {
    expect(read('Pa\u00adtient \u2066(4)\u2069 👩\u200d⚕\ufe0f')).toEqual([
      'Pa\u00adtient \u2066(4)\u2069 👩\u200d⚕\ufe0f',
    ]);
  });

  it('is nothing by itself', () => {
    expect(readClipboard({ text: unseen.map(([, character]) => character).join('\n') })).toBeNull();
    expect(readClipboard({ html: '<p>\u200b</p><br><ul><li>&nbsp;</li></ul>' })).toBeNull();
    expect(readClipboard({})).toBeNull();
  });
});

describe('HTML beside text', () => {
  it('is read first, as it knows levels', () => {
    const html = '<div class=O>One</div><div class=O1>Two</div>';
    expect(read({ html, text: 'One\rTwo' })).toEqual(['One', '  Two']);
  });

  it('gives way to text that knows more, where it has only paragraphs', () => {
    const html = '<div><div><span>One</span></div><div><span>&nbsp;&nbsp;Two</span></div></div>';
    expect(read({ html, text: 'One\n  Two' })).toEqual(['One', '  Two']);
    expect(read({ html: '<pre>a</pre>', text: 'x\ty\nz\tw' })).toEqual(['x | y', 'z | w']);
  });

  it('is read alone where there is no text', () => {
    expect(read({ html: '<p>One</p><p>Two</p>', text: '' })).toEqual(['One', 'Two']);
  });

  it('gives all its tables, each row as long as the longest', () => {
    const html = '<table><tr><td>a<td>b</table><p>between</p><table><tr><td>c</td></tr></table>';
    expect(read({ html })).toEqual(['a | b', 'c']);
  });

  it('gives a table within a cell as the text of the cell', () => {
    const html = '<table><tr><td>a</td><td><table><tr><td>x</td></tr><tr><td>y</td></tr></table></td></tr></table>';
    expect(read({ html })).toEqual(['a | x\ny']);
  });
});

describe('whatever is on the clipboard', () => {
  it('is read without an error, its levels without a jump', () => {
    const tag = fc.constantFrom(
      ...'<p>|<li>|<ul>|</ul>|<td rowspan=99999999 colspan=65535>|<tr>|<table>|</table>|<br|<!--|-->|<![if x]>|<a href="|">|<div class=O9 style="mso-list:l0 level99;margin-left:1e999pt">|&#xffffff;|&#0;|<script>|</script>|<h6>|<b><b>'.split(
        '|',
      ),
    );
    const piece = fc.oneof(
      tag,
      fc.constantFrom('\t', '\n', '"', '""', '\r', '> ', '- ', '│', '1.1 ', '# '),
      fc.string(),
    );
    const source = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(source, source, (html, text) => {
        const pasted = readClipboard({ html, text });
        if (pasted?.kind !== 'outline') return;
        for (const [index, { depth, text: words }] of pasted.items.entries()) {
          expect(depth).toBeLessThanOrEqual((pasted.items[index - 1]?.depth ?? -1) + 1);
          expect(words).toBe(words.trim());
        }
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    ['nested elements', (n: number) => ({ html: '<div><b>'.repeat(n) })],
    ['nested lists', (n: number) => ({ html: '<ul><li>a'.repeat(n) })],
    ['nested tables', (n: number) => ({ html: '<table><tr><td>a'.repeat(n) })],
    ['open comments', (n: number) => ({ html: '<!-- <p>'.repeat(n) })],
    ['attributes without an end', (n: number) => ({ html: `<p ${'a="'.repeat(n)}` })],
    ['end tags of nothing', (n: number) => ({ html: '</script></p></li>'.repeat(n) })],
    ['scripts without an end', (n: number) => ({ html: '<script></scrip'.repeat(n) })],
    ['references', (n: number) => ({ html: '&#x&amp&nbsp'.repeat(n) })],
    [
      'spans that claim the earth',
      (n: number) => ({ html: `<table>${'<tr><td rowspan=65534 colspan=9>a'.repeat(n)}` }),
    ],
    ['quotation marks', (n: number) => ({ text: '"a\n""b\t"'.repeat(n) })],
    ['doubled quotation marks', (n: number) => ({ text: `"${'""\n'.repeat(n)}` })],
    ['quoted answers', (n: number) => ({ text: '>'.repeat(n) })],
    ['spaces', (n: number) => ({ text: `${' '.repeat(n)}x` })],
    ['drawings', (n: number) => ({ text: '│ '.repeat(n) })],
    ['drawings in ASCII', (n: number) => ({ text: '| '.repeat(n) })],
    ['numbers', (n: number) => ({ text: '1.'.repeat(n) })],
    ['lines', (n: number) => ({ text: '1.1 a\n\t- b\n'.repeat(n) })],
    ['dashes', (n: number) => ({ text: '-'.repeat(n) })],
    ['tabs', (n: number) => ({ text: `a${'\t'.repeat(n)}b` })],
  ])('takes no longer than in proportion: %s', (_, make) => {
    const time = (n: number) => {
      const forms = make(n);
      const runs = Array.from({ length: 3 }, () => {
        const start = performance.now();
        readClipboard(forms);
        return performance.now() - start;
      });
      return Math.min(...runs);
    };
    time(1_000);
    // Four times as much in less than ten times the time; sixteen would be the square. Under a second it tells nothing on a busy machine.
    expect(time(20_000)).toBeLessThan(Math.max(10 * time(5_000), 1_000));
  });
});
