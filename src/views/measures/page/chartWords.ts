/** What charts and sets of rules are called where they are chosen. */
import { charts, ruleSets } from '../../../plan/model/choices';
import type { Choice } from '../../../ui/Select';
import { ruleSetNames } from '../../../stats/words/method';
import { chartKinds } from '../../../stats/limits/chartKinds';

export type FileKind = (typeof charts)[number];

/** “XmR”, “P”, “Run chart”: short where several stand side by side. */
export const shortName = (kind: FileKind): string =>
  kind === 'run' ? 'Run chart' : chartKinds[kind].name.replace(' chart', '');

export const ruleChoices: readonly Choice<(typeof ruleSets)[number]>[] = ruleSets.map((id) => ({
  id,
  label: ruleSetNames[id],
}));
