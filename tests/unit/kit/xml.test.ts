import { describe, expect, it } from 'vitest';
import { attributes, escapeXml, num } from '../../../src/kit/xml';

describe('text in XML', () => {
  it.each([
    ['<b>&"\'', '&lt;b&gt;&amp;&quot;&#39;'],
    ['&amp;', '&amp;amp;'],
    [']]>', ']]&gt;'],
    ['a\u0000b\u0008c\u000bd\u001fe', 'abcde'],
    ['tab\tand\nline', 'tab\tand\nline'],
    ['half \ud83d of a pair', 'half  of a pair'],
    ['whole pair 😀 and ไทย', 'whole pair 😀 and ไทย'],
    ['not \uffff nor \ufffe', 'not  nor '],
  ])('writes %j as %j', (text, written) => {
    expect(escapeXml(text)).toBe(written);
  });

  it('writes lengths with two decimals at most', () => {
    expect([1, 1.5, 1 / 3, -0.001, 1e6].map(num)).toEqual(['1', '1.5', '0.33', '0', '1000000']);
  });

  it('escapes the values of attributes and leaves out what is undefined', () => {
    expect(attributes({ x: 1.005, id: '"><script>', fill: undefined })).toBe(' x="1" id="&quot;&gt;&lt;script&gt;"');
  });
});
