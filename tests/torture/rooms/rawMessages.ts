/** Messages to a room's server, byte by byte: right ones, and such as no page of ours would send. */
import * as Y from 'yjs';
import { smallPlan } from '../../fixtures/plans';
import { fill } from '../../../src/together/roomDocument';
import type { Random } from '../random';

const [sync, awareness, auth] = [0, 1, 2];
/** What the server does not know, too. */
const kinds = 12;

function varUint(value: number): number[] {
  const bytes: number[] = [];
  for (let left = value; ; left = Math.floor(left / 128)) {
    if (left < 128) return [...bytes, left];
    bytes.push((left % 128) + 128);
  }
}

const withLength = (bytes: ArrayLike<number>) => [...varUint(bytes.length), ...Array.from(bytes)];
const text = (words: string) => withLength(new TextEncoder().encode(words));

export const signIn = (room: string, token: string) =>
  Uint8Array.from([...text(room), auth, 0, ...text(token), ...text('4.0.0')]);

const update = (room: string, bytes: ArrayLike<number>) =>
  Uint8Array.from([...text(room), sync, 2, ...withLength(bytes)]);

export function randomBytes(random: Random, length: number): Uint8Array<ArrayBuffer> {
  return Uint8Array.from({ length }, () => random.below(256));
}

/** Something that the room may take for a message. */
export function hostileMessage(random: Random, room: string): Uint8Array<ArrayBuffer> {
  const made = [
    () => randomBytes(random, 1 + random.below(300)),
    () => Uint8Array.from([...text(room), random.below(kinds), ...randomBytes(random, random.below(60))]),
    () => update(room, mangled(random)),
    () => update(room, nonsense(random)),
    () => Uint8Array.from([...text(room), awareness, ...withLength(randomBytes(random, random.below(80)))]),
    () =>
      Uint8Array.from([
        ...text(room),
        5 + random.below(2),
        ...text(random.pick(['kept 1', 'heard 1', 'x'.repeat(9_000)])),
      ]),
  ];
  return random.pick(made)();
}

/** A sound update with some of its bytes changed, or its end cut off. */
function mangled(random: Random): Uint8Array {
  const document = new Y.Doc();
  fill(document, smallPlan());
  const bytes = Y.encodeStateAsUpdate(document);
  for (let count = 1 + random.below(6); count > 0; count -= 1) bytes[random.below(bytes.length)] = random.below(256);
  return random.chance(0.3) ? bytes.slice(0, random.below(bytes.length)) : bytes;
}

/** A sound update that says what no plan can hold. */
function nonsense(random: Random): Uint8Array {
  const document = new Y.Doc();
  const part = document.getMap(
    random.pick(['nodes', 'links', 'columns', 'plan', 'cycles', '__proto__', 'constructor']),
  );
  const key = random.pick(['P1', 'C1', 'aim-1', 'aim', '/title', '/id', '__proto__', 'x'.repeat(2_000)]);
  const values = [
    () => 7,
    () => null,
    () => ({ deep: { deeper: [[[[[[{}]]]]]] } }),
    () => new Y.Text('a text in place of a map'),
    () => new Y.Array(),
    () => new Y.Map(Object.entries({ '': true, '/text': { not: 'text' }, '/id': 9, '/__proto__/x': 1 })),
    () => new Y.XmlFragment(),
  ];
  part.set(key, random.pick(values)());
  return Y.encodeStateAsUpdate(document);
}
