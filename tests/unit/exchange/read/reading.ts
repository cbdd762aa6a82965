/** Files as the app reads them, and what becomes of them in a new plan. */
import { strToU8 } from 'fflate';
import { produce } from 'immer';
import { columnWords } from '../../../../src/exchange/clipboard/columnWords';
import { decidedRows } from '../../../../src/exchange/recognise/decided';
import { recogniseFile } from '../../../../src/exchange/recognise/recogniseFile';
import type { Recognised } from '../../../../src/exchange/recognise/recognised';
import { kindName } from '../../../../src/plan/ask/words';
import { linksOf } from '../../../../src/plan/ask/relations';
import { nodesOf } from '../../../../src/plan/ask/queries';
import { bringIn } from '../../../../src/plan/edit/bringIn';
import type { Plan } from '../../../../src/plan/model/schema';
import { emptyPlan } from '../../../fixtures/plans';

export async function read(name: string, content: string | Uint8Array): Promise<Recognised> {
  const reading = await readingOf(name, content);
  if (!reading || !('recognised' in reading)) throw new Error(`${name} was refused: ${reading?.refused}`);
  return reading.recognised;
}

export function readingOf(name: string, content: string | Uint8Array) {
  const bytes = typeof content === 'string' ? strToU8(content) : content;
  return recogniseFile({ name, bytes }, { words: columnWords(), today: '2027-01-01' });
}

/** The boxes brought in below the aim of a new plan, as the import dialog does it by default. */
export function broughtIn(recognised: Recognised): Plan {
  let counted = 0;
  return produce(emptyPlan(), (draft) => {
    bringIn(draft, { boxes: decidedRows(recognised), parent: 'aim-1', newId: () => `n${(counted += 1)}` });
  });
}

/** What a plan says, whatever its ids are: each box by its kind and text with what it contributes to. */
export function said(plan: Plan): string[] {
  const named = (id: string) => {
    const node = plan.nodes[id];
    return node ? `${kindName(plan, node)}: ${node.text}` : '';
  };
  const links = linksOf(plan);
  return nodesOf(plan)
    .map(({ id }) => {
      const to = links.filter(({ from }) => from === id).map((link) => named(link.to));
      return [named(id), ...to.toSorted()].join(' -> ');
    })
    .toSorted();
}
