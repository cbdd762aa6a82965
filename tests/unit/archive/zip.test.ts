import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readZip, type ReadZip } from '../../../src/archive/readZip';
import { writeZip } from '../../../src/archive/writeZip';
import { overlappingZip, zipBomb, zipOf } from '../../fixtures/zips';

const limits = { files: 10, each: 1_000_000, total: 3_000_000 };
const modified = '2026-11-24T09:00:00.000Z';

function opened(archive: ReadZip) {
  return archive.ok ? archive.entries.map((entry) => ({ name: entry.name, ...entry.open() })) : [];
}

describe('an archive', () => {
  it('gives back every file that was packed', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme', maxLength: 200 }), { maxLength: 8 }), (texts) => {
        const files = texts.map((text, index) => ({ name: `${index}-ä.json`, content: text, modified }));
        const unpacked = opened(readZip(writeZip(files), limits));
        expect(
          unpacked.map(({ name, ...file }) => [
            name,
            file.ok && new TextDecoder('utf-8', { ignoreBOM: true }).decode(file.bytes),
          ]),
        ).toEqual(files.map(({ name, content }) => [name, content]));
      }),
    );
  });

  it.each(['1601-01-01T00:00:00.000Z', '9999-01-01T00:00:00.000Z', 'no instant'])('is made at %s too', (at) => {
    expect(opened(readZip(writeZip([{ name: 'a', content: 'a', modified: at }]), limits))).toMatchObject([
      { ok: true },
    ]);
  });

  it('has names without folders, wherever they point to', () => {
    const archive = readZip(zipOf({ '../../etc/a.json': '1', 'C:\\b.json': '2', 'folder/': '' }), limits);
    expect(opened(archive).map(({ name }) => name)).toEqual(['a.json', 'b.json']);
  });

  it('is none when it is something else, is empty or breaks off', () => {
    const whole = zipOf({ 'a.json': '1'.repeat(500) });
    for (const bytes of [new Uint8Array(), new Uint8Array(100), whole.subarray(0, -1), whole.subarray(0, 60)])
      expect(readZip(bytes, limits)).toEqual({ ok: false, problem: { kind: 'notZip' } });
  });

  it('is refused when it holds too many files', () => {
    expect(readZip(overlappingZip(11, 10), limits)).toEqual({
      ok: false,
      problem: { kind: 'tooMany', found: 11, limit: 10 },
    });
  });

  it('is inflated no further than the limit, whatever size it tells', () => {
    expect(opened(readZip(zipBomb(50_000_000), limits))).toEqual([
      { name: 'plan.json', ok: false, problem: { kind: 'tooLarge', of: 'file', limit: 1_000_000 } },
    ]);
    expect(opened(readZip(zipOf({ a: new Uint8Array(1_000_001) }, 0), limits))).toMatchObject([
      { problem: { kind: 'tooLarge', of: 'file' } },
    ]);
  });

  it('is inflated no further than the limit of all when it names one file often', () => {
    const results = opened(readZip(overlappingZip(5, 900_000), limits));
    expect(results.map((file) => (file.ok ? 'opened' : file.problem))).toEqual([
      'opened',
      'opened',
      'opened',
      { kind: 'tooLarge', of: 'archive', limit: 3_000_000 },
      { kind: 'tooLarge', of: 'archive', limit: 3_000_000 },
    ]);
  });

  it('is inflated no further than that in vain either', () => {
    const results = opened(readZip(overlappingZip(5, 1_100_000), limits));
    expect(results.map((file) => !file.ok && 'of' in file.problem && file.problem.of)).toEqual([
      'file',
      'file',
      'file',
      'archive',
      'archive',
    ]);
  });

  it('is inflated no further than that where the files are damaged', () => {
    const bytes = overlappingZip(5, 900_000);
    const view = new DataView(bytes.buffer);
    const directory = view.getUint32(bytes.length - 6, true);
    const entry = (bytes.length - 22 - directory) / 5;
    for (let index = 0; index < 5; index += 1) view.setUint32(directory + index * entry + 16, 1, true);
    const results = opened(readZip(bytes, limits));
    expect(results.map((file) => !file.ok && file.problem.kind)).toEqual([
      'damaged',
      'damaged',
      'damaged',
      'tooLarge',
      'tooLarge',
    ]);
  });

  it('does no work on further files once the limit of all is reached', () => {
    const archive = readZip(overlappingZip(2_000, 16_000_000), { files: 2_000, each: 16_000_000, total: 16_000_000 });
    const [first, ...others] = archive.ok ? archive.entries : [];
    expect(first?.open().ok).toBe(true);
    const began = performance.now();
    expect(others.map((entry) => entry.open().ok)).toEqual(others.map(() => false));
    expect(performance.now() - began).toBeLessThan(500);
  });

  it.each([0, 9] as const)('tells which file has another bit than was packed (level %i)', (level) => {
    const bytes = zipOf({ 'a.json': 'abcdefgh'.repeat(9), 'b.json': 'fine' }, level);
    bytes[40]! ^= 1;
    expect(opened(readZip(bytes, limits))).toMatchObject([{ problem: { kind: 'damaged' } }, { ok: true }]);
  });

  it('tells which file is encrypted or packed in another way', () => {
    const bytes = zipOf({ 'a.json': 'a' });
    const directory = new DataView(bytes.buffer).getUint32(bytes.length - 6, true);
    bytes[directory + 10] = 14;
    expect(opened(readZip(bytes, limits))).toMatchObject([{ problem: { kind: 'locked' } }]);
    bytes[directory + 10] = 8;
    bytes[directory + 8] = 1;
    expect(opened(readZip(bytes, limits))).toMatchObject([{ problem: { kind: 'locked' } }]);
  });

  it('never throws and never gives other bytes than were packed, whatever is done to it', () => {
    const texts = ['first '.repeat(40), 'second'];
    const whole = zipOf({ 'a.json': texts[0]!, 'b.json': texts[1]! });
    const bytes = fc.nat(255);
    const change = fc.tuple(fc.nat(whole.length - 1), bytes);
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 6 }), fc.nat(whole.length), (changes, length) => {
        const harmed = whole.slice(0, length % 3 === 0 ? length : whole.length);
        for (const [at, value] of changes) if (at < harmed.length) harmed[at] = value;
        for (const file of opened(readZip(harmed, limits)))
          if (file.ok) expect(['', ...texts]).toContain(new TextDecoder().decode(file.bytes));
      }),
      { numRuns: 2_000 },
    );
  });
});
