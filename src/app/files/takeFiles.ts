/**
 * Takes files in, one after the other: plans, pictures with plans, backups. Loaded when there is one.
 *
 * Must not know: how questions are shown, where one goes afterwards.
 */
import { browserLinkedFiles } from '../../browser/linkedFiles';
import type { Recognised } from '../../exchange/recognise/recognised';
import type { Services } from '../services/services';
import type { CopyAnswer } from './copies/CopyDialog';
import type { SaidElsewhere } from './copies/takeCommentsHere';
import type { OfferedBackup } from './offerBackup';
import { wordMended, wordOpened, type OpenedPlan } from './openingWords';
import type { Work } from './useOneWork';
import type { AskedCopy, Refusal } from './useOpening';

interface Needs extends Pick<Services, 'plans' | 'links' | 'restoring'> {
  readonly begin: (name: string) => Work;
  /** The plan that all are set beside, whichever plans they hold. */
  readonly beside?: string | undefined;
  /** Gives what the answer led to; null for nothing. */
  readonly ask: (known: AskedCopy) => Promise<CopyAnswer | null>;
  /** Takes what was said into the plan; gives its id. */
  readonly takeComments: (said: SaidElsewhere) => Promise<string | null>;
  readonly offer: (backup: OfferedBackup) => Promise<unknown>;
  /** Shows what was recognised in another form; gives the plan that it went into. */
  readonly offerImport: (recognised: Recognised, name: string) => Promise<string | null>;
}

export interface Taken {
  /** The ids of the plans that are here now. */
  readonly opened: readonly string[];
  readonly refused: readonly Refusal[];
  /** What was opened of several files, in a sentence; else empty. */
  readonly summary: string;
  readonly mended: string;
}

type Came = OpenedPlan | { readonly refused: Refusal } | 'restored' | 'left' | 'cancelled';

export async function takeFiles(files: readonly File[], needs: Needs): Promise<Taken> {
  const came: Came[] = [];
  for (const file of files) {
    const next = (await isArchive(file)) ? await readBackup(file, needs) : await readPlan(file, needs);
    came.push(next);
    if (next === 'cancelled') break;
  }
  const opened = came.filter((each): each is OpenedPlan => typeof each === 'object' && 'id' in each);
  return {
    opened: opened.map(({ id }) => id),
    refused: came.flatMap((each) => (typeof each === 'object' && 'refused' in each ? each.refused : [])),
    summary: opened.length > 0 && files.length > 1 ? wordOpened(opened) : '',
    mended: await wordMended(opened),
  };
}

async function readBackup(file: File, { begin, restoring, offer }: Needs): Promise<Came> {
  const { signal, tell, end } = begin(file.name);
  const cancelled = (error: unknown) => {
    if (!signal.aborted) throw error;
    return null;
  };
  const read = await restoring.read(file, { signal, onProgress: tell }).catch(cancelled).finally(end);
  if (read === null || signal.aborted) return 'cancelled';
  if ('refused' in read) return { refused: { what: `“${file.name}”`, reasons: [read.refused], more: 0 } };
  await offer(read);
  return 'restored';
}

async function readPlan(file: File, needs: Needs): Promise<Came> {
  const { begin, plans, ask, links, offerImport, takeComments, beside } = needs;
  const { signal, tell, end } = begin(file.name);
  const onKeeping = () => tell('keeping');
  const outcome = await plans
    .openFile(file, { signal, onProgress: tell, onKeeping, isBeside: beside !== undefined })
    .finally(end);
  if (outcome.kind === 'cancelled') return 'cancelled';
  if (outcome.kind === 'refused') return { refused: { ...outcome, what: `“${outcome.name}”` } };
  if (outcome.kind === 'comments') {
    const { plan: of, title, comments } = outcome.file;
    const id = await takeComments({ of, theirs: { comments }, from: outcome.name });
    return id === null ? 'left' : { id, title, carried: true, mended: [], file: file.name };
  }
  if (outcome.kind === 'foreign') {
    await offerImport(outcome.recognised, outcome.name);
    return 'left';
  }
  const { carried, mended } = outcome;
  const isKnown = outcome.kind === 'known';
  const answer = isKnown
    ? await ask({ ...outcome, beside: beside ?? outcome.plan.id })
    : { id: outcome.id, isFile: true };
  if (answer === null) return 'left';
  const { id, isFile } = answer;
  // A copy of a plan that has a file already is only a copy: what is saved goes where it went before.
  if (!carried && isFile && !(isKnown && (await links.isLinked(id)))) await linkTo(links, id, file);
  return { id, title: isKnown ? outcome.plan.title : outcome.title, carried, mended, file: file.name };
}

/** A plan stays linked to its file when that came out of the browser's own dialog. */
async function linkTo(links: Services['links'], id: string, file: File): Promise<void> {
  const handle = browserLinkedFiles.handleOf(file);
  if (handle) await links.link(id, handle, file).catch(() => undefined);
}

/** Office documents are archives as well, but nobody's backup: what they are is said by whoever reads plans. */
const officeFile = /\.(docx|xlsx|pptx|od[tsp])$/i;

/** By its name or its first bytes: what only calls itself an archive is refused as one. */
async function isArchive(file: File): Promise<boolean> {
  if (file.name.toLowerCase().endsWith('.zip')) return true;
  if (officeFile.test(file.name)) return false;
  const start = new Uint8Array(
    await file
      .slice(0, 4)
      .arrayBuffer()
      .catch(() => new ArrayBuffer(0)),
  );
  return start[0] === 0x50 && start[1] === 0x4b && (start[2] ?? 9) < 9;
}
