/** What a hostile file puts where something harmless belongs. */

/** The script that must never run, in every wrapping that a careless page would unwrap. */
const markup = [
  '<script>window.__pwned=1</script>',
  '<img src=x onerror="window.__pwned=1">',
  '"><svg onload=window.__pwned=1>',
  '</text></svg><script>window.__pwned=1</script>',
  ']]><script>window.__pwned=1</script><![CDATA[',
  '<iframe srcdoc="<script>parent.__pwned=1</script>"></iframe>',
  '<style>*{display:none}</style><link rel=stylesheet href=//evil.invalid/x.css>',
  'javascript:window.__pwned=1',
  '[a](javascript:window.__pwned=1)',
  '{{constructor.constructor("window.__pwned=1")()}}',
  '${window.__pwned=1}',
  '<!--',
  '&lt;b&gt; &amp;nbsp; &#x3c;script&#x3e;',
  '<a href="https://evil.invalid/">click</a>',
  '<meta http-equiv=refresh content="0;url=https://evil.invalid/">',
];

/** Characters that confuse terminals, XML, bidi layout, line breaking and counting. */
const characters = [
  'nul \u0000 bell \u0007 escape \u001b[31m backspace \b\b\b vertical \v form \f delete \u007f next \u0085',
  '\u202eright to left override\u202c and \u2066isolates\u2069 \u200f\u200e',
  '\u202a\u202b\u202d\u202e\u2067\u2068 never closed',
  'half \ud83d and \ude00 and \ud800\ud800',
  'not characters \ufffe\uffff \ufdd0',
  'zero\u200bwidth\u200djoin\u2060\ufeff',
  'combining ' + 'Z\u0351\u036b\u0343\u036a\u0302'.repeat(60),
  '👩🏽‍⚕️👨‍👩‍👧‍👦🏳️‍🌈🇬🇧',
  'لا إله \u202eabc\u202c 123 ١٢٣',
  'ล้างมือก่อนสัมผัสผู้ป่วย'.repeat(20),
  'line\nline\r\nline\u2028line\u2029line\u0085line',
  '\t\t\ttabs',
  ' ',
  '\n',
];

export const texts: readonly string[] = [...markup, ...characters, 'W'.repeat(2_000), 'w '.repeat(1_000)];

/** Names that mean something to JavaScript, of which an object of the file must make nothing. */
export const traps = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'valueOf',
  'hasOwnProperty',
  'toJSON',
  'then',
  'length',
  '__defineGetter__',
  '0',
  '',
];

/** Stands in the object that is written; the text of the file has what follows it, without quotation marks. */
const rawMark = '\u0001raw:';
export const raw = (token: string) => rawMark + token;

/** Number tokens: the largest, the smallest, those that only look like numbers. */
export const numbers: readonly unknown[] = [
  -1,
  0.1,
  1e21,
  1e308,
  -1e308,
  2 ** 53,
  5e-324,
  raw('-0'),
  raw('1e999'),
  raw('-1e999'),
  raw('NaN'),
  raw('Infinity'),
  raw('0x10'),
  raw('01'),
  raw('1.'),
  raw('9'.repeat(400)),
  raw(`0.${'0'.repeat(400)}1`),
];

export const others: readonly unknown[] = [
  null,
  true,
  false,
  [],
  {},
  [[]],
  [null],
  { id: 'x' },
  'aim',
  '2026-02-30',
  '9999-99-99',
  '#zzzzzz',
  raw('undefined'),
  raw('function(){}'),
  raw("'single'"),
];

/** What is to be written as JSON, with the raw tokens in their places. */
export function withRawTokens(text: string): string {
  return text.replace(/"\\u0001raw:((?:[^"\\]|\\.)*)"/g, (_, token: string) => token);
}
