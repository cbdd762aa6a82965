/** How the boxes hang together: whether the lines tell a theory. */
import { inOrder } from '../model/order';
import { inQuotes, quoted, sentence } from '../ask/words';
import { columnsOf, nodesInColumn } from '../ask/queries';
import { onBox } from './driverRules';
import type { Found, Rule } from './finding';
import { below, type ReadBox, type Reading } from './reading';

const kinds = { aim: 'the aim', driver: 'the driver', idea: 'the change idea' } as const;

/** The driver on which all ideas hang, where there are others; undefined else. */
export function onlyDriver(reading: Reading): ReadBox | undefined {
  const { ideas, drivers, primaries, byId } = reading;
  const hung = ideas.filter(({ parents }) => parents.length > 0);
  if (hung.length < 3 || drivers.length < 2) return undefined;
  const [first = ''] = hung[0]?.parents ?? [];
  if (hung.every(({ parents }) => parents.length === 1 && parents[0] === first)) {
    const parent = byId.get(first);
    if (parent?.role === 'driver') return parent;
  }
  if (primaries.length < 2) return undefined;
  const holding = primaries.filter(({ id }) => {
    const under = below(reading, id);
    return hung.some((idea) => under.has(idea.id));
  });
  const [only] = holding;
  if (only === undefined || holding.length > 1) return undefined;
  const under = below(reading, only.id);
  return hung.every(({ id }) => under.has(id)) ? only : undefined;
}

function skipping({ plan, byId }: Reading): Found[] {
  const filled = columnsOf(plan).map(({ id }) => nodesInColumn(plan, id).length > 0);
  return inOrder(plan.links).flatMap((link): Found[] => {
    const [from, to] = [byId.get(link.from), byId.get(link.to)];
    if (!from || !to || !filled.slice(to.level + 1, from.level).includes(true)) return [];
    const words = `The line from ${quoted(from.node)} to ${quoted(to.node)} skips a column.`;
    return [
      {
        on: link.id,
        kind: 'link',
        sentence: words,
        seen: `${link.from}>${link.to}`,
        mend: { kind: 'unlink', link: link.id },
      },
    ];
  });
}

/** Before there are ideas, only drivers of the last column can be asked for one: the others may still be divided. */
function withoutIdea(reading: Reading): Found[] {
  const { plan, drivers, ideas } = reading;
  if (onlyDriver(reading) !== undefined) return [];
  const last = columnsOf(plan).length - 2;
  const isEarly = ideas.length === 0;
  return drivers
    .filter(({ children, text, level }) => children.length === 0 && text !== '' && (!isEarly || level === last))
    .map((box) => ({
      ...onBox(box, (name) => `The driver ${name} has no change idea below it.`, { kind: 'add-child', node: box.id }),
      seen: box.text,
    }));
}

function onlyChildren(reading: Reading): Found[] {
  const { drivers, byId } = reading;
  if (onlyDriver(reading) !== undefined) return [];
  return drivers.flatMap((box): Found[] => {
    const [child] = box.children.map((id) => byId.get(id));
    if (!child || box.children.length > 1) return [];
    const word = (name: string) => `Only ${quoted(child.node)} stands below ${name}.`;
    return [{ ...onBox(box, word, { kind: 'add-child', node: box.id }), seen: `${box.text}|${child.id}` }];
  });
}

export const linkRules: readonly Rule[] = [
  {
    id: 'driver-without-idea',
    source: 'CEC NSW: secondary drivers are necessary, and each is acted on by ideas',
    why: 'If it is needed for the aim, something has to be tried for it. If nothing can be tried, it may not be a driver.',
    find: withoutIdea,
  },
  {
    id: 'only-child',
    source: 'CEC NSW: what stands below a driver is together sufficient for it',
    why: 'Is that all it takes? If it is, the two may be one box; if not, something is still missing.',
    find: onlyChildren,
  },
  {
    id: 'not-linked',
    source: 'QI Lothian, CEC NSW: each idea is joined to at least one driver',
    why: 'A box that leads nowhere is no part of the theory: nobody can see what it is for.',
    find: ({ boxes }) =>
      boxes
        .filter(({ role, parents, text }) => role !== 'aim' && parents.length === 0 && text !== '')
        .map((box) => onBox(box, (name) => `${sentence(kinds[box.role])} ${name} contributes to nothing.`)),
  },
  {
    id: 'link-skips',
    source: 'IHI QI Essentials Toolkit: idea to secondary driver, secondary to primary, primary to aim',
    why: 'The step in between is part of the theory too. Which driver does it work through?',
    find: skipping,
  },
  {
    id: 'all-on-one-driver',
    source: 'CEC NSW: drivers are together sufficient',
    why: 'If only this one is acted on, the others stay as they are. Either they do not matter, or ideas are missing.',
    find: (reading) => {
      const only = onlyDriver(reading);
      return only ? [onBox(only, () => `Every change idea hangs on ${inQuotes(only.text)}.`)] : [];
    },
  },
];
