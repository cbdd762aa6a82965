/** What is done in the network: drawing ties, typing them, taking them away, moving and tidying marks. */
import type { CommandContext } from '../../../commands/command';
import type { MapLayout } from '../../../geometry/network/mapTypes';
import { tieOf, tieSentence, type WrittenTie } from '../../../plan/ask/people/tieWords';
import { stakeholderNamed } from '../../../plan/ask/people/register';
import { stakeholderTitle } from '../../../plan/ask/people/words';
import { addTies } from '../../../plan/edit/people/ties';
import { addStakeholders } from '../../../plan/edit/people/stakeholders';
import { tiesOf, type PlanNetwork } from '../../../plan/ask/people/network';
import type { Stakeholder, StakeholderId, TieId } from '../../../plan/model/schema';
import { act } from '../../../store/act';
import { thingsOf } from '../../../store/selection';
import { networkSettings, setPut } from './networkChoices';

/** Draws a tie of the kind that is drawn by hand just now, and selects it. */
export function drawTie(context: CommandContext, from: StakeholderId, to: StakeholderId): void {
  const { from: _from, to: _to, ...tie } = tieOf('', '', [networkSettings(context.session.getState()).drawnAs]);
  const id = context.newId();
  const step = act(context, 'add tie', (draft) => addTies(draft, [{ ...tie, id, from, to }]), {
    announced: () => sayTie(context, id),
  });
  if (step !== null) context.session.select(thingsOf('tie', [id]), { quiet: true });
}

/** Draws a tie as it was typed; whoever is not in the register yet is entered. Gives what was refused. */
export function addWrittenTie(context: CommandContext, { from, to, ...tie }: WrittenTie): boolean {
  const { newId, openPlan } = context;
  const plan = openPlan.plan();
  const known = [from, to].map((name) => stakeholderNamed(plan, name));
  const made = [from, to].flatMap((name, at) => (known[at] ? [] : [{ id: newId(), name }]));
  const idOf = (name: string, at: number) => known[at]?.id ?? made.find((one) => one.name === name)?.id ?? '';
  const id = newId();
  const step = act(
    context,
    'add tie',
    (draft) => {
      addStakeholders(draft, made);
      addTies(draft, [{ ...tie, id, from: idOf(from, 0), to: idOf(to, 1) }]);
    },
    { announced: () => sayTie(context, id) },
  );
  if (step !== null) context.session.select(thingsOf('tie', [id]), { quiet: true });
  return step !== null;
}

function sayTie({ openPlan }: CommandContext, id: TieId): string {
  const plan = openPlan.plan();
  const tie = plan.ties[id];
  return tie ? `Tie added: ${tieSentence(plan, tie)}.` : '';
}

/** Marks go back to where the layout has them; what was put by hand can be had back. */
export function tidyMap({ session }: CommandContext, layout: MapLayout, anew: () => void): void {
  const before = networkSettings(session.getState()).put[layout];
  setPut(session, layout, new Map());
  anew();
  session.say('The map is tidied.', {
    label: 'Undo',
    run() {
      setPut(session, layout, before);
      anew();
    },
  });
}

/** “Night shift supervisor, person, 6 go to them, 2 formal ties, has not answered”. */
export function personWords(network: PlanNetwork, one: Stakeholder | undefined): string {
  if (!one) return '';
  const own = tiesOf(network, one.id);
  const going = own.filter(
    ({ to, directed, kind }) => to === one.id && directed === true && kind === 'informal',
  ).length;
  const formal = own.filter(({ kind }) => kind === 'formal').length;
  const other = own.length - going - formal;
  const parts = [
    stakeholderTitle(one),
    one.kind,
    one.voice === true ? 'speaks for patients or carers' : '',
    going > 0 ? `${going} ${going === 1 ? 'goes' : 'go'} to them` : '',
    other > 0 ? `${other} other informal ${other === 1 ? 'tie' : 'ties'}` : '',
    formal > 0 ? `${formal} formal ${formal === 1 ? 'tie' : 'ties'}` : '',
    own.length === 0 ? 'no ties' : '',
    one.asked !== undefined && one.answered === undefined ? 'has not answered' : '',
  ];
  return parts.filter((part) => part !== '').join(', ');
}
