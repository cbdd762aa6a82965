/** What is worth asking about the network of stakeholders: questions with their reason, never scores. */
import { couldMeet, cutOff, onlyLink } from './network/connecting';
import { readNetwork } from './network/networkReading';
import { lookedTo, networkFit, singleVoice, undecidedNear } from './network/standing';
import type { Found, Rule } from './finding';

export const networkRules: readonly Rule[] = [
  {
    id: 'only-link',
    source: 'Cut points: Burt 1992; Krebs and Holley 2006',
    why: 'When they are ill or leave, the two sides have no way to each other. Who stands in for them, and who could be a second link?',
    find: ({ plan }) => once(onlyLink(readNetwork(plan))),
  },
  {
    id: 'cut-off',
    source: 'Components: Wasserman and Faust 1994',
    why: 'What reaches nobody here cannot be told by the team alone. Who could speak with them?',
    find: ({ plan }) => once(cutOff(readNetwork(plan))),
  },
  {
    id: 'looked-to',
    source:
      'Battilana and Casciaro 2012: in 68 changes in the NHS, a central place in the informal network foretold success whatever the rank',
    why: 'People listen to whom they go to for advice. What could they lead?',
    find: ({ plan }) => once(lookedTo(readNetwork(plan))),
  },
  {
    id: 'could-meet',
    source: 'Krebs and Holley 2006: know the net, knit the net',
    why: 'Somebody they both know can introduce them. Should these two meet?',
    find: ({ plan }) => once(couldMeet(readNetwork(plan))),
  },
  {
    id: 'undecided-near',
    source: 'Battilana and Casciaro 2013: close ties win over those who are undecided, not those who are against',
    why: 'People follow people whom they know. Who could ask them what they need?',
    find: ({ plan }) => once(undecidedNear(readNetwork(plan))),
  },
  {
    id: 'network-fit',
    source:
      'Battilana and Casciaro 2012: bridging networks for changes that diverge, cohesive ones for those that do not',
    why: 'A change that reaches far needs contacts on the other side; one close to home needs contacts who pull together.',
    find: ({ plan }) => once(networkFit(readNetwork(plan))),
  },
  {
    id: 'single-voice',
    source: 'NHS England: working in partnership with people and communities, 2022',
    why: 'One voice cannot say how the others see it, and falls silent when that person leaves. Who else could be asked?',
    find: ({ plan }) => once(singleVoice(readNetwork(plan))),
  },
];

/** Of several about the same person the first. */
function once(found: readonly Found[]): readonly Found[] {
  return [...new Map(found.toReversed().map((one) => [one.on, one])).values()].toReversed();
}
