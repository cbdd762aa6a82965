import { expect, it } from 'vitest';
import { tidyName } from '../../../src/kit/names';

it.each([
  ['a space at the end', 'Anna ', 'Anna'],
  ['a no-break space', 'Anna\u00a0Berg', 'Anna Berg'],
  ['two spaces, a tab, a line break', ' Anna \t\n Berg', 'Anna Berg'],
  ['letters taken apart', 'Jose\u0301', 'José'],
  ['a soft hyphen and a space without width', 'An\u00adna\u200b', 'Anna'],
  ['nothing that is seen', '\u200b \u00a0', ''],
])('a name is the same with %s', (_, written, name) => {
  expect(tidyName(written)).toBe(name);
});

it.each([
  ['anna', 'Anna'],
  ['Jose', 'José'],
  ['نمی‌دانم', 'نمیدانم'],
])('“%s” is not “%s”', (one, other) => {
  expect(tidyName(one)).not.toBe(tidyName(other));
});
