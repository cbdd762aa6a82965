/**
 * The list of a backup: what its files are, for whoever opens the archive and for plans whose files turn out to be
 * damaged or gone.
 *
 * Must not know: archives.
 */
import * as v from 'valibot';
import type { Plan } from '../plan/model/schema';

const formatName = 'aimtree-backup';
export const backupVersion = 1;
export const manifestName = 'manifest.json';

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

/** The list of these files. `app` is the version of the app that makes it, `now` a UTC instant. */
export function manifestOf(
  files: readonly { readonly plan: Plan; readonly name: string; readonly text: string }[],
  { app, now }: { app: string; now: string },
): Manifest {
  return {
    format: formatName,
    version: backupVersion,
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
}

/** The list in these bytes; null when they are none. It may be of a later version. */
export function readManifest(bytes: Uint8Array): Manifest | null {
  try {
    const read = v.safeParse(manifestSchema, JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)));
    return read.success ? read.output : null;
  } catch {
    return null;
  }
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
