/**
 * Keeps a copy of a plan and a file that others write to as well together. The file is read before each write; nothing
 * is written over what was not taken in, and nothing while a person has to be asked.
 *
 * A file has no lock across machines: two may still write in the same moment, and then it holds what one of them wrote.
 * Nothing is lost by that, for each machine keeps its own copy: whoever finds in the file what does not continue the
 * copy here puts both together and writes again.
 *
 * Must not know: what is in a file, how two copies are put together.
 */
import type { FileLink } from '../../../storage/planStore';
import { bytesOf, isSame, seenOf } from '../seenFile';

type Seen = FileLink['seen'];

export interface SharedFile {
  /** As it is now. */
  read(): Promise<File>;
  /** Replaces the whole content; gives the file as it is afterwards. */
  write(content: string): Promise<File>;
}

/**
 * - `same`: the file says what the copy says, though perhaps in other bytes.
 * - `behind`: the copy continues what is in the file.
 * - `taken`: what was in the file is in the copy by now.
 * - `asks`: somebody has to decide.
 */
export type Met = 'same' | 'behind' | 'taken' | 'asks';

export interface OwnCopy {
  /** Its text as it would leave. */
  text(): Promise<string>;
  /** It leaves now, as this text: what is changed from here on gets another revision. */
  leave(): Promise<string>;
  /** Somebody has written this into the file. */
  meet(bytes: Uint8Array): Promise<Met>;
}

export type Kept =
  /** Both say the same. `written`: because the file was written. */
  | { readonly kind: 'together'; readonly seen: Seen; readonly written: boolean }
  /** Nothing was written. */
  | { readonly kind: 'asks'; readonly seen: Seen; readonly bytes: Uint8Array }
  /** Others wrote each time that it was about to be written. */
  | { readonly kind: 'busy' };

/** So often it is read anew, as others write it, before it waits for the next time. */
const attempts = 8;

/**
 * Rejects as the file does. `known`: contents of the file that may be written over: what it was when both were last
 * together, and what somebody has agreed to lose.
 */
export async function keepTogether(file: SharedFile, copy: OwnCopy, known: readonly Seen[]): Promise<Kept> {
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const { bytes, seen } = await readWhole(file);
    if (isSame(bytes, encoded(await copy.text()))) {
      await copy.leave();
      return { kind: 'together', seen, written: false };
    }
    const how = known.some((each) => holdsTheSame(each, seen)) ? 'behind' : await copy.meet(bytes);
    if (how === 'asks') return { kind: 'asks', seen, bytes };
    if (how === 'same') return { kind: 'together', seen, written: false };
    // With what was taken in the copy has another text.
    if (how === 'taken') continue;
    const text = await copy.leave();
    if (!isSame((await readWhole(file)).bytes, bytes)) continue;
    return { kind: 'together', seen: seenOf(await file.write(text), encoded(text)), written: true };
  }
  return { kind: 'busy' };
}

const encoded = (text: string) => new TextEncoder().encode(text);

async function readWhole(file: SharedFile) {
  const found = await file.read();
  const bytes = await bytesOf(found);
  return { bytes, seen: seenOf(found, bytes) };
}

/** By its content alone: two machines may write files of one length in one second. */
function holdsTheSame(one: Seen, other: Seen): boolean {
  return one.size === other.size && one.checksum === other.checksum;
}
