/** The rules about the network, for who shows their findings beside it. */
import type { RuleId } from './finding';

export const networkRuleIds: ReadonlySet<RuleId> = new Set([
  'only-link',
  'cut-off',
  'looked-to',
  'could-meet',
  'undecided-near',
  'network-fit',
  'single-voice',
]);
