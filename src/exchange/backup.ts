/**
 * A backup: one ZIP archive of plan files, each as it would be saved by itself, and a manifest that says what they are.
 * Reading treats the archive as a stranger's: whatever is in it is a plan, a worded reason, or left alone.
 *
 * Must not know: what is kept here, clocks (instants are arguments).
 */
import * as v from 'valibot';
import { readZip, type ZipLimits } from '../archive/readZip';
import { writeZip } from '../archive/writeZip';
import { fileName } from '../format/fileName';
import { parse } from '../format/parse';
import { serialise } from '../format/serialise';
import { wordProblem } from '../format/wordProblem';
import { limits, type Plan } from '../plan/model/schema';
import { wordEntryProblem, wordZipProblem } from './backupWords';

const formatName = 'aimtree-backup';
const formatVersion = 1;
const manifestName = 'manifest.json';
const planEnding = '.json';

/** Far more than anyone has, and no more than a page can hold. */
export const backupLimits: ZipLimits = { files: 2_000, each: limits.bytes, total: 4 * limits.bytes };

const manifestSchema = v.object({
  format: v.literal(formatName),
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
  created: v.string(),
  app: v.string(),
  plans: v.array(
    v.object({
      file: v.string(),
      id: v.string(),
      title: v.string(),
      revision: v.string(),
      modified: v.string(),
      /** Bytes. */
      size: v.number(),
    }),
  ),
});
type Manifest = v.InferOutput<typeof manifestSchema>;

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
  const taken = new Set<string>();
  const files = plans.map((plan) => ({ plan, name: freeName(plan.title, taken), text: serialise(plan) }));
  const manifest: Manifest = {
    format: formatName,
    version: formatVersion,
    created: now,
    app,
    plans: files.map(({ plan: { id, title, revision, modified }, name, text }) => ({
      file: name,
      id,
      title,
      revision,
      modified,
      size: utf8Length(text),
    })),
  };
  return writeZip([
    { name: manifestName, content: `${JSON.stringify(manifest, null, 2)}\n`, modified: now },
    ...files.map(({ plan, name, text }) => ({ name, content: text, modified: plan.modified })),
  ]);
}

/** What a backup holds. `pause` is awaited between plans, so that a page stays alive while a large one is read. */
export async function readBackup(bytes: Uint8Array, pause: () => Promise<void>): Promise<ReadBackup> {
  const archive = readZip(bytes, backupLimits);
  if (!archive.ok) return { ok: false, reason: wordZipProblem(archive.problem) };
  const packedManifest = archive.entries.find(({ name }) => name === manifestName)?.open();
  const manifest = packedManifest?.ok ? readManifest(packedManifest.bytes) : null;
  if (manifest && manifest.version > formatVersion) {
    const reason = `This backup has version ${manifest.version}; this app knows version ${formatVersion}. Open it with a newer Aimtree.`;
    return { ok: false, reason };
  }
  const titles = new Map(manifest?.plans.map(({ file, title }) => [file, title]));
  const items: BackupItem[] = [];
  for (const entry of archive.entries) {
    if (entry.name === manifestName || !entry.name.toLowerCase().endsWith(planEnding)) continue;
    await pause();
    const title = titles.get(entry.name) ?? entry.name;
    titles.delete(entry.name);
    const unpacked = entry.open();
    if (!unpacked.ok) {
      items.push({ file: entry.name, title, ok: false, reasons: [wordEntryProblem(unpacked.problem)], more: 0 });
      continue;
    }
    const result = parse(unpacked.bytes);
    items.push(
      result.ok
        ? { file: entry.name, title: result.plan.title, ok: true, plan: result.plan }
        : { file: entry.name, title, ok: false, reasons: result.problems.map(wordProblem), more: result.more },
    );
  }
  for (const [file, title] of titles) {
    const reasons = ['The backup’s list names this plan, but its file is not in the archive.'];
    items.push({ file, title, ok: false, reasons, more: 0 });
  }
  if (items.length > 0) return { ok: true, created: manifest?.created ?? null, items };
  return {
    ok: false,
    reason: manifest ? 'This backup was made when there were no plans.' : 'This ZIP archive holds no plan files.',
  };
}

function readManifest(bytes: Uint8Array): Manifest | null {
  try {
    const read = v.safeParse(manifestSchema, JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)));
    return read.success ? read.output : null;
  } catch {
    return null;
  }
}

/** File names differ also where capitals do not count. */
function freeName(title: string, taken: Set<string>): string {
  const name = fileName(title);
  let free = name;
  for (let number = 2; taken.has(free); number += 1) free = name.replace('.aimtree.json', `-${number}.aimtree.json`);
  taken.add(free);
  return free;
}

function utf8Length(text: string): number {
  let length = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    length += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return length;
}

/** Browsers and Node have it, ES libraries do not type it. */
declare const TextDecoder: new (label: string, options: { fatal: boolean }) => { decode(bytes: Uint8Array): string };
