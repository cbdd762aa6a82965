import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readZip } from '../../../src/archive/readZip';
import { backupLimits, readBackup, writeBackup } from '../../../src/exchange/backup';
import { serialise } from '../../../src/format/serialise';
import { arbitraryPlan } from '../../fixtures/arbitraryPlan';
import { smallPlan } from '../../fixtures/plans';
import { zipBomb, zipOf } from '../../fixtures/zips';

const about = { app: '0.1.0', now: '2026-11-24T09:00:00.000Z' };
const pause = () => Promise.resolve();
const plan = smallPlan();

function textsIn(bytes: Uint8Array): [string, string][] {
  const archive = readZip(bytes, backupLimits);
  return (archive.ok ? archive.entries : []).map((entry) => {
    const file = entry.open();
    return [entry.name, file.ok ? new TextDecoder().decode(file.bytes) : ''];
  });
}

describe('a backup', () => {
  it('gives every plan back as it was', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(arbitraryPlan, { minLength: 1, maxLength: 3 }), async (plans) => {
        const read = await readBackup(writeBackup(plans, about), pause);
        expect(read).toMatchObject({ ok: true, created: about.now });
        expect(read.ok && read.items.map((item) => item.ok && item.plan)).toEqual(plans);
      }),
      { numRuns: 20 },
    );
  });

  it('holds the very files that sharing saves, under names of their own, and a list of them', () => {
    const [manifest, ...files] = textsIn(
      writeBackup([plan, { ...plan, id: 'plan-2', title: 'FALLS, on the ward' }], about),
    );
    expect(files.map(([name]) => name)).toEqual(['falls-on-the-ward.aimtree.json', 'falls-on-the-ward-2.aimtree.json']);
    expect(files[0]?.[1]).toBe(serialise(plan));
    expect(manifest?.[0]).toBe('manifest.json');
    expect(JSON.parse(manifest?.[1] ?? '')).toEqual({
      format: 'aimtree-backup',
      version: 1,
      created: about.now,
      app: '0.1.0',
      plans: files.map(([file, text], index) => ({
        file,
        id: ['plan-1', 'plan-2'][index],
        title: ['Falls on the ward', 'FALLS, on the ward'][index],
        revision: 'rev-1',
        modified: plan.modified,
        size: Buffer.byteLength(text),
      })),
    });
  });

  it.each([
    [
      'something else',
      new TextEncoder().encode('{}'),
      'This is no ZIP archive, or one that breaks off. Copy or download it again.',
    ],
    ['an archive without plans', zipOf({ 'word/document.xml': '<w/>' }), 'This ZIP archive holds no plan files.'],
    ['a backup of nothing', writeBackup([], about), 'This backup was made when there were no plans.'],
    [
      'one that a newer app made',
      zipOf({
        'manifest.json': JSON.stringify({ format: 'aimtree-backup', version: 2, created: '', app: '9', plans: [] }),
      }),
      'This backup has version 2; this app knows version 1. Open it with a newer Aimtree.',
    ],
  ])('is refused with a reason when it is %s', async (_, bytes, reason) => {
    expect(await readBackup(bytes, pause)).toEqual({ ok: false, reason });
  });

  it('tells what is wrong with each file that is no plan, and opens the others', async () => {
    const manifest = {
      format: 'aimtree-backup',
      version: 1,
      created: about.now,
      app: '0.1.0',
      plans: ['good.json', 'broken.json', 'gone.json'].map((file) => ({
        file,
        id: file,
        title: `Title of ${file}`,
        revision: 'r',
        modified: about.now,
        size: 1,
      })),
    };
    const bytes = zipOf({
      'manifest.json': JSON.stringify(manifest),
      'folder/good.json': serialise(plan),
      'broken.json': '{ "format": "aimtree"',
      'page.json': '<!doctype html>',
      'picture.png': 'left alone',
    });
    expect(await readBackup(bytes, pause)).toMatchObject({
      items: [
        { file: 'good.json', title: plan.title, ok: true },
        { file: 'broken.json', title: 'Title of broken.json', ok: false, reasons: [/breaks off/] },
        { file: 'page.json', title: 'page.json', ok: false, reasons: [/web page/] },
        { title: 'Title of gone.json', ok: false, reasons: [/not in the archive/] },
      ].map((item) =>
        'reasons' in item ? { ...item, reasons: [expect.stringMatching(item.reasons?.[0] ?? '')] } : item,
      ),
    });
  });

  it('does not unpack a file beyond what a plan can be', async () => {
    expect(await readBackup(zipBomb(60 * 1024 * 1024), pause)).toMatchObject({
      items: [{ reasons: ['Unpacked, this file has more than 50 MB, the largest that a plan can be.'] }],
    });
  });

  it('takes a manifest full of nonsense for none', async () => {
    const texts = ['[]', '{"format":"aimtree-backup","version":1e999}', '{"__proto__":{"plans":[]}}', '\uD800'];
    for (const text of texts) {
      const read = await readBackup(zipOf({ 'manifest.json': text, 'a.json': serialise(plan) }), pause);
      expect(read).toMatchObject({ ok: true, created: null, items: [{ ok: true }] });
    }
  });
});
