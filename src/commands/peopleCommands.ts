/** The commands of stakeholders. What they do is loaded with the first of them. */
import { selectedOf } from '../store/selection';
import type { Command, CommandContext } from './command';

type Deeds = typeof import('./peopleDeeds');

const deed =
  (run: (deeds: Deeds, context: CommandContext) => unknown): Command['run'] =>
  async (context) =>
    void run(await import('./peopleDeeds'), context);

const selected = ({ session }: CommandContext) => selectedOf(session.getState(), 'stakeholder');

const ties = ({ session }: CommandContext) => selectedOf(session.getState(), 'tie');

const areActive = (context: CommandContext) =>
  selected(context).every((id) => context.openPlan.plan().stakeholders[id]?.active !== false);

export const peopleCommands: readonly Command[] = [
  {
    id: 'new-stakeholder',
    label: 'New stakeholder',
    group: 'Plan',
    where: 'plan',
    run: deed(({ startStakeholder }, context) => startStakeholder(context)),
  },
  {
    id: 'record-contact',
    label: 'Record a contact',
    group: 'Plan',
    keys: ['Mod+Enter'],
    where: 'stakeholders',
    enabled: (context) => selected(context).length > 0,
    run: deed(({ startRecording }, context) => startRecording(context)),
  },
  {
    id: 'open-record',
    label: 'Open the record',
    group: 'Plan',
    where: 'stakeholders',
    enabled: (context) => selected(context).length === 1,
    run: deed(({ openStakeholder, selectedPeople }, context) => {
      const [id] = selectedPeople(context);
      if (id !== undefined) openStakeholder(context, id);
    }),
  },
  {
    id: 'make-inactive',
    label: 'Make inactive',
    group: 'Plan',
    where: 'stakeholders',
    enabled: (context) => selected(context).length > 0 && areActive(context),
    run: deed(({ makeActive, selectedPeople }, context) => makeActive(context, selectedPeople(context), false)),
  },
  {
    id: 'make-active',
    label: 'Make active again',
    group: 'Plan',
    where: 'stakeholders',
    enabled: (context) => selected(context).length > 0 && !areActive(context),
    run: deed(({ makeActive, selectedPeople }, context) => makeActive(context, selectedPeople(context), true)),
  },
  {
    id: 'delete-stakeholder',
    label: 'Delete the stakeholder',
    group: 'Plan',
    where: 'stakeholders',
    enabled: (context) => selected(context).length > 0,
    run: deed(({ removeStakeholders, selectedPeople }, context) =>
      removeStakeholders(context, selectedPeople(context)),
    ),
  },
  {
    id: 'turn-tie',
    label: 'Turn the tie round',
    group: 'Plan',
    where: 'stakeholders',
    enabled: (context) => ties(context).length === 1,
    run: deed(({ turnTieRound }, context) => {
      for (const id of ties(context)) turnTieRound(context, id);
    }),
  },
  {
    id: 'delete-tie',
    label: 'Delete the tie',
    group: 'Plan',
    where: 'stakeholders',
    enabled: (context) => ties(context).length === 1,
    run: deed(({ removeTie }, context) => {
      for (const id of ties(context)) removeTie(context, id);
    }),
  },
];
