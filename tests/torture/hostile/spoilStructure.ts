/** Changes of a plan file that know what a plan is: each breaks a rule of it, or keeps all of them as nastily as it can. */
import type { Random } from '../random';
import { define, itemsOf, objectsOf, spotsOf, type Members } from './fileTree';
import { numbers, others, raw, texts, traps } from './poisons';

type Spoil = (file: Members, random: Random) => void;

const entityLists = ['columns', 'nodes', 'links', 'cycles', 'measures', 'tags'];
const references = new Set(['column', 'from', 'to', 'idea', 'previous', 'tags', 'nodes', 'measures']);
/** Plain texts of the format: whatever they hold, the plan stays valid while they are short enough. */
const textMembers =
  /^(?:text|title|name|notes?|owner|scale|description|definition|unit|objective|results|next|reason)$/;

function anyPoison(random: Random): unknown {
  const kind = random.below(4);
  if (kind === 0) return random.pick(texts);
  if (kind === 1) return random.pick(numbers);
  if (kind === 2) return random.pick(traps);
  return structuredClone(random.pick(others));
}

const longText = (random: Random) =>
  random.pick(['x', 'x ', '<b>', '\n', '😀', '\u0000', 'ก']).repeat(random.pick([1_999, 2_001, 20_001, 300_000]));

/** All ids of a list become names that mean something to JavaScript, wherever they are mentioned: still a valid plan. */
function renameIds(file: Members, random: Random): void {
  const list = random.pick(entityLists);
  const names = new Map(itemsOf(file, list).map(({ id }, index) => [id, index < traps.length ? traps[index] : id]));
  for (const { owner, name } of spotsOf(file)) {
    const value = owner[name];
    const mentions = name === 'id' || references.has(name) || Array.isArray(owner);
    if (mentions && typeof value === 'string' && names.has(value)) define(owner, name, names.get(value));
  }
}

function nest(depth: number, random: Random): unknown {
  let value: unknown = 'end';
  for (let level = 0; level < depth; level += 1) value = random.chance(0.5) ? [value] : { a: value };
  return value;
}

const spoils: Record<string, Spoil> = {
  replace(file, random) {
    const { owner, name } = random.pick(spotsOf(file));
    define(owner, name, anyPoison(random));
  },
  remove(file, random) {
    const { owner, name } = random.pick(spotsOf(file));
    if (Array.isArray(owner)) owner.splice(Number(name), 1);
    else Reflect.deleteProperty(owner, name);
  },
  rename(file, random) {
    const { owner, name } = random.pick(spotsOf(file));
    if (Array.isArray(owner)) return;
    const value = owner[name];
    Reflect.deleteProperty(owner, name);
    define(owner, random.pick(traps), value);
  },
  double(file, random) {
    const items = file[random.pick(entityLists)];
    if (Array.isArray(items) && items.length > 0) items.push(structuredClone(random.pick(items)));
  },
  sameId(file, random) {
    const items = itemsOf(file, random.pick(entityLists));
    if (items.length > 1) random.pick(items)['id'] = random.pick(items)['id'];
  },
  dangle(file, random) {
    const spots = spotsOf(file).filter(({ name }) => references.has(name));
    if (spots.length === 0) return;
    const { owner, name } = random.pick(spots);
    const id = random.pick(['nowhere', ...traps]);
    define(owner, name, Array.isArray(owner[name]) ? [id, id] : id);
  },
  circle(file) {
    const cycles = itemsOf(file, 'cycles');
    cycles.forEach((cycle, index) => {
      cycle['idea'] = cycles[0]?.['idea'];
      cycle['previous'] = cycles[(index + 1) % cycles.length]?.['id'];
    });
  },
  trap(file, random) {
    const value = random.pick<unknown>([{ polluted: true }, { toString: 1 }, null, 'x', [], { toJSON: 'x' }]);
    for (const object of random.chance(0.3) ? objectsOf(file) : [random.pick(objectsOf(file))])
      define(object, random.pick(traps), structuredClone(value));
  },
  nest: (file, random) => define(random.pick(objectsOf(file)), 'deep', nest(random.pick([50, 190, 205, 600]), random)),
  long(file, random) {
    const spots = spotsOf(file).filter(({ owner, name }) => typeof owner[name] === 'string');
    if (spots.length === 0) return;
    const { owner, name } = random.pick(spots);
    define(owner, random.chance(0.1) ? longText(random) : name, longText(random));
  },
  everyText(file, random) {
    const always = random.chance(0.5) ? random.pick(texts) : undefined;
    for (const { owner, name } of spotsOf(file))
      if (textMembers.test(name) && typeof owner[name] === 'string') owner[name] = always ?? random.pick(texts);
  },
  columns(file, random) {
    const { columns } = file;
    if (!Array.isArray(columns) || columns.length === 0) return;
    const kind = random.below(4);
    if (kind === 0) columns.reverse();
    else if (kind === 1) file['columns'] = [];
    else if (kind === 2) columns.push(...structuredClone(columns));
    else (random.pick(columns) as Members)['kind'] = random.pick(['aim', 'driver', 'change', 'toString']);
  },
  numbers(file, random) {
    const spots = spotsOf(file).filter(({ owner, name }) => typeof owner[name] === 'number');
    for (const { owner, name } of spots) if (random.chance(0.5)) owner[name] = random.pick(numbers);
  },
  places(file, random) {
    const extremes = [1e308, -1e308, 1e15, -0.5, 5e-324, 0];
    const at = () => ({ x: random.pick(extremes), y: random.pick(extremes) });
    file['appearance'] = {
      arrangement: 'free',
      links: random.pick(['elbow', 'curved', 'straight']),
      positions: Object.fromEntries(itemsOf(file, 'nodes').map(({ id }) => [String(id), at()])),
      columnWidths: Object.fromEntries(
        itemsOf(file, 'columns').map(({ id }) => [String(id), random.pick([80, 2_000])]),
      ),
    };
  },
  many(file, random) {
    const list = random.pick(entityLists);
    const items = itemsOf(file, list);
    if (items.length === 0 || !random.chance(0.1) || JSON.stringify(items).length > 50_000) return;
    const fresh = random.chance(0.5);
    file[list] = Array.from({ length: random.pick([500, 3_000]) }, (_, index) => {
      const item = items[index % items.length];
      return index < items.length || !fresh ? item : { ...item, id: `many${index}` };
    });
  },
  renameIds,
  version: (file, random) =>
    define(file, random.pick(['version', 'format']), random.pick([2, 1e9, 0, raw('1.0'), '1', 'AIMTREE', null])),
};

const names = Object.keys(spoils);
/** These leave most plans valid: such a file has to be opened, drawn and saved with all that is in it. */
const harmless = ['trap', 'everyText', 'everyText', 'renameIds', 'places', 'many', 'nest', 'circle'];

/** Does one to four things to the file, in place; gives their names. */
export function spoilStructure(file: Members, random: Random): string[] {
  const from = random.chance(0.4) ? harmless : names;
  const chosen = Array.from({ length: 1 + random.below(4) }, () => random.pick(from));
  for (const name of chosen) if (spotsOf(file).length > 0) spoils[name]!(file, random);
  return chosen;
}
