import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readZip } from '../../../src/archive/readZip';
import { backupLimits, readBackup, readBackupItems, writeBackup, type BackupItem } from '../../../src/exchange/backup';
import { wordOutOfTime } from '../../../src/exchange/backupWords';
import { serialise } from '../../../src/format/serialise';
import { arbitraryPlan } from '../../fixtures/arbitraryPlan';
import { growth, linear } from '../../fixtures/growth';
import { emptyPlan, smallPlan } from '../../fixtures/plans';
import { overlappingZip, zipBomb, zipOf } from '../../fixtures/zips';

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

  it('names twenty of the plans that its list has and the archive has not, and counts the others', async () => {
    const absent = Array.from({ length: 20_000 }, (_, at) => `absent-${at}.json`);
    const manifest = JSON.stringify(listOf(absent));
    const read = await readBackup(zipOf({ 'manifest.json': manifest }), pause);
    expect(read.ok && read.items.map(({ title }) => title)).toEqual([...absent.slice(0, 20), '19,980 more plans']);
  });

  it('says of what it had no time for that it was not read, and what to do, and does not unpack it', async () => {
    const bytes = zipOf({ 'a.json': serialise(plan), 'b.json': new Uint8Array(40_000_000), 'c.json': '{}' });
    const items: BackupItem[] = [];
    let asked = 0;
    const hasTime = () => (asked += 1) === 1;
    const began = performance.now();
    await readBackupItems(bytes, { pause, hasTime, onItem: (item) => items.push(item) });
    expect(performance.now() - began).toBeLessThan(500);
    const unread = { ok: false, reasons: [wordOutOfTime] };
    expect(items).toMatchObject([{ ok: true }, { title: 'b.json', ...unread }, { title: 'c.json', ...unread }]);
    expect(wordOutOfTime).toMatch(/120 seconds.*Unpack the archive/);
  });

  it('stops where its reader wants to stop', async () => {
    const bytes = zipOf({ 'a.json': serialise(plan), 'b.json': serialise(plan) });
    const stopped = readBackup(bytes, () => Promise.reject(new Error('enough')));
    await expect(stopped).rejects.toThrow('enough');
  });

  it('is read in a few seconds at its worst: each of 2,000 files unpacks to as much as a plan can be', async () => {
    const began = performance.now();
    const read = await readBackup(overlappingZip(2_000, 50 * 1024 * 1024), pause);
    const reasons = read.ok ? read.items.flatMap((item) => (item.ok ? [] : item.reasons)) : [];
    expect(reasons.filter((reason) => reason.includes('than 200 MB'))).toHaveLength(1_996);
    expect(performance.now() - began).toBeLessThan(20_000);
  }, 30_000);

  it('holds eight times the plans of one name in about eight times the time', () => {
    const many = (length: number) => Array.from({ length }, () => emptyPlan());
    expect(growth(many, 250, (plans) => writeBackup(plans, about))).toBeLessThan(linear);
  });
});

function listOf(files: readonly string[]) {
  return {
    format: 'aimtree-backup',
    version: 1,
    created: about.now,
    app: '0.1.0',
    plans: files.map((file) => ({ file, id: file, title: file, revision: 'r', modified: about.now, size: 1 })),
  };
}
