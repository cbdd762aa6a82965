/**
 * Pastes as programs put them on the clipboard, each with the list or the cells that it must be read as. More of the
 * same form are tried when the environment variable VECTORS names a folder with files of these names.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readClipboard } from '../../../src/exchange/clipboard/readClipboard';

interface Case {
  readonly id: string;
  readonly program: string;
  readonly html?: string;
  readonly text?: string;
  readonly expected:
    | { readonly kind: 'outline'; readonly items: readonly (readonly [number, string])[] }
    | { readonly kind: 'table'; readonly rows: readonly (readonly string[])[] };
}

const own = new URL('../../fixtures/vectors/', import.meta.url).pathname;
const folder = process.env['VECTORS'] ?? own;
const cases = JSON.parse(readFileSync(join(folder, 'clipboard.json'), 'utf8')) as readonly Case[];

function read({ html, text }: Case): unknown {
  const pasted = readClipboard({ html, text });
  if (pasted?.kind === 'cells') return { kind: 'table', rows: pasted.rows };
  return pasted && { kind: 'outline', items: pasted.items.map(({ depth, text: words }) => [depth, words]) };
}

describe('what is on the clipboard', () => {
  it.each(cases.map((one) => [`${one.program}: ${one.id}`, one] as const))('is read from %s', (_, one) => {
    expect(read(one)).toEqual(one.expected);
  });
});
