/**
 * A backup: one ZIP archive of plan files, each as it would be saved by itself, and a manifest that says what they are.
 * Reading treats the archive as a stranger's: whatever is in it is a plan, a worded reason, or left alone.
 *
 * Must not know: what is kept here, clocks (instants are arguments).
 */
import { readZip, type ZipEntry, type ZipLimits } from '../archive/readZip';
import { writeZip } from '../archive/writeZip';
import { fileName } from '../format/fileName';
import { parse } from '../format/parse';
import { serialise } from '../format/serialise';
import { wordProblem } from '../format/wordProblem';
import { count } from '../kit/english';
import { limits, type Plan } from '../plan/model/schema';
import { backupVersion, manifestName, manifestOf, readManifest } from './backupManifest';
import { wordAbsent, wordEntryProblem, wordOutOfTime, wordZipProblem } from './backupWords';

const planEnding = '.json';

/** Plans that the list names and the archive lacks: so many are named, the others counted. */
const absentNamed = 20;

/** Far more than anyone has, and no more than a page can hold. */
export const backupLimits: ZipLimits = { files: 2_000, each: limits.bytes, total: 4 * limits.bytes };

/** A plan of a backup, or why it is none. */
export type BackupItem = { readonly file: string; readonly title: string } & (
  | { readonly ok: true; readonly plan: Plan }
  /** Each reason is a sentence; `more` is how many there are beyond these. */
  | { readonly ok: false; readonly reasons: readonly string[]; readonly more: number }
);

export type ReadBackup =
  /** `created`: the instant of the backup, where it has a manifest that says so. */
  | { readonly ok: true; readonly created: string | null; readonly items: readonly BackupItem[] }
  | { readonly ok: false; readonly reason: string };

/** The bytes of the archive. `app` is the version of the app that makes it, `now` a UTC instant. */
export function writeBackup(plans: readonly Plan[], { app, now }: { app: string; now: string }) {
  const taken = new Map<string, number>();
  const files = plans.map((plan) => ({ plan, name: freeName(plan.title, taken), text: serialise(plan) }));
  const manifest = manifestOf(files, { app, now });
  return writeZip([
    { name: manifestName, content: `${JSON.stringify(manifest, null, 2)}\n`, modified: now },
    ...files.map(({ plan, name, text }) => ({ name, content: text, modified: plan.modified })),
  ]);
}

type OpenedBackup =
  | {
      readonly ok: true;
      readonly created: string | null;
      /** How many items there will be. */
      readonly most: number;
      /** Unpacks and reads one file after the other, each when the next item is asked for. */
      readonly items: Iterable<BackupItem>;
    }
  | { readonly ok: false; readonly reason: string };

export interface BackupReading {
  /** Awaited after each item, so that whoever reads stays alive, or can be stopped: it may reject. */
  readonly pause: () => Promise<void>;
  /** Once it denies, the rest is not unpacked any more, and the items say so. */
  readonly hasTime: () => boolean;
  /** `share` from 0 to 1 says how far it has come. */
  readonly onItem: (item: BackupItem, share: number) => void;
}

/** Hands over what a backup holds item by item, none of which is kept here: all plans together may be large. */
export async function readBackupItems(
  bytes: Uint8Array,
  { pause, hasTime, onItem }: BackupReading,
): Promise<{ readonly ok: true; readonly created: string | null } | { readonly ok: false; readonly reason: string }> {
  const opened = openBackup(bytes, hasTime);
  if (!opened.ok) return opened;
  let read = 0;
  for (const item of opened.items) {
    read += 1;
    onItem(item, read / opened.most);
    await pause();
  }
  return { ok: true, created: opened.created };
}

/** All that a backup holds at once. */
export async function readBackup(bytes: Uint8Array, pause: () => Promise<void>): Promise<ReadBackup> {
  const items: BackupItem[] = [];
  const read = await readBackupItems(bytes, { pause, hasTime: () => true, onItem: (item) => items.push(item) });
  return read.ok ? { ...read, items } : read;
}

function openBackup(bytes: Uint8Array, hasTime: () => boolean): OpenedBackup {
  const archive = readZip(bytes, backupLimits);
  if (!archive.ok) return { ok: false, reason: wordZipProblem(archive.problem) };
  const packedManifest = archive.entries.find(({ name }) => name === manifestName)?.open();
  const manifest = packedManifest?.ok ? readManifest(packedManifest.bytes) : null;
  if (manifest && manifest.version > backupVersion) {
    const reason = `This backup has version ${manifest.version}; this app knows version ${backupVersion}. Open it with a newer Aimtree.`;
    return { ok: false, reason };
  }
  const entries = archive.entries.filter(
    ({ name }) => name !== manifestName && name.toLowerCase().endsWith(planEnding),
  );
  const titles = new Map(manifest?.plans.map(({ file, title }) => [file, title.slice(0, limits.text)]));
  const present = new Set(entries.map(({ name }) => name));
  const absent = [...titles].filter(([file]) => !present.has(file));
  if (entries.length + absent.length > 0) {
    const items = itemsOf(entries, titles, absent, hasTime);
    const most = entries.length + Math.min(absent.length, absentNamed + 1);
    return { ok: true, created: manifest?.created ?? null, most, items };
  }
  return {
    ok: false,
    reason: manifest ? 'This backup was made when there were no plans.' : 'This ZIP archive holds no plan files.',
  };
}

function* itemsOf(
  entries: readonly ZipEntry[],
  titles: ReadonlyMap<string, string>,
  absent: readonly (readonly [file: string, title: string])[],
  hasTime: () => boolean,
): Generator<BackupItem> {
  const named = new Set<string>();
  for (const entry of entries) {
    // Of two files with one name only the first is the one that the list means.
    const title = (named.has(entry.name) ? undefined : titles.get(entry.name)) ?? entry.name.slice(0, limits.text);
    named.add(entry.name);
    yield hasTime() ? itemOf(entry, title) : unread(entry.name, title, [wordOutOfTime]);
  }
  for (const [file, title] of absent.slice(0, absentNamed)) yield unread(file, title, [wordAbsent]);
  const more = absent.length - absentNamed;
  if (more > 0) yield unread('', count(more, 'more plan'), [wordAbsent]);
}

function itemOf(entry: ZipEntry, title: string): BackupItem {
  const unpacked = entry.open();
  if (!unpacked.ok) return unread(entry.name, title, [wordEntryProblem(unpacked.problem)]);
  const result = parse(unpacked.bytes);
  return result.ok
    ? { file: entry.name, title: result.plan.title, ok: true, plan: result.plan }
    : unread(entry.name, title, result.problems.map(wordProblem), result.more);
}

function unread(file: string, title: string, reasons: readonly string[], more = 0): BackupItem {
  return { file, title, ok: false, reasons, more };
}

/** File names differ also where capitals do not count. `taken` says of each name up to which number it is given out. */
function freeName(title: string, taken: Map<string, number>): string {
  const name = fileName(title);
  let number = (taken.get(name) ?? 0) + 1;
  const numbered = () => (number === 1 ? name : name.replace('.aimtree.json', `-${number}.aimtree.json`));
  while (number > 1 && taken.has(numbered())) number += 1;
  taken.set(name, number);
  const free = numbered();
  if (free !== name) taken.set(free, 1);
  return free;
}
