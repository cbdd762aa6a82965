/**
 * Names that the user gives to states of the plan. A name belongs to a revision; giving one begins a revision of its
 * own, which the next edit leaves behind, so that the revision says exactly this state and nothing else.
 */
import { EditRefused } from '../model/editRefused';
import { fittingNotes, fittingText } from './setMember';
import { refuseIfFull } from '../model/room';
import { beginRevision } from '../change/revision';
import { limits, type NamedVersion, type Plan } from '../model/schema';

type NameAndNote = Pick<NamedVersion, 'name' | 'note'>;

/** Names the plan as it is now. `revision`: a new id; `date`: UTC instant or calendar date. */
export function nameVersion(draft: Plan, { revision, name, note, date }: NamedVersion): void {
  refuseIfFull(draft, 'versions');
  beginRevision(draft, revision);
  draft.versions.push({ revision, ...checked({ name, note }), date });
}

/**
 * Names the plan as it is now under the revision that it has, which must have begun with this very edit. Nothing where
 * it has a name, or where the plan has no room for more.
 */
export function nameState(draft: Plan, { name, note, date }: Omit<NamedVersion, 'revision'>): void {
  const { revision, versions } = draft;
  if (versions.length >= limits.versions || versions.some((each) => each.revision === revision)) return;
  versions.push({ revision, ...checked({ name, note }), date });
}

/** Gives a named version another name and note; the state that it names stays. */
export function renameVersion(draft: Plan, revision: string, { name, note }: NameAndNote): void {
  const version = versionIn(draft, revision);
  const next = checked({ name, note });
  if (version.name !== next.name) version.name = next.name;
  if (version.note !== next.note) version.note = next.note;
}

/** Takes a name away; the state stays in the plan's past like any other. */
export function removeVersionName(draft: Plan, revision: string): void {
  versionIn(draft, revision);
  draft.versions = draft.versions.filter((version) => version.revision !== revision);
}

function checked({ name, note }: NameAndNote): NameAndNote {
  if (name.trim() === '') throw new EditRefused('Give the version a name.');
  return { name: fittingText(name.trim()), note: fittingNotes(note.trim()) };
}

function versionIn(draft: Plan, revision: string): NamedVersion {
  const version = draft.versions.find((each) => each.revision === revision);
  if (!version) throw new EditRefused('That version has no name any more.');
  return version;
}
