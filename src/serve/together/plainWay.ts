/**
 * Rooms over plain HTTPS, for where WebSockets do not get through, and what is asked about rooms: making one, what a link
 * opens, a new link in place of one. The secret stands in the header `Authorization`, never in an address.
 *
 * - `POST rooms`: a plan file; gives the room and its secrets.
 * - `GET rooms/ID`: what the secret opens.
 * - `GET rooms/ID/plan`, `PUT rooms/ID/plan` with `If-Match`: the plan, as far as the secret opens it.
 * - `POST rooms/ID/links/ROLE`: a new secret in place of the old one.
 *
 * Must not know: where the server listens, who is connected.
 */
import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { produce } from 'immer';
import { own } from '../../kit/own';
import { leaving } from '../../plan/ask/people/redact';
import { withWithheld } from '../../plan/ask/people/withheld';
import { takeComments } from '../../plan/edit/takeComments';
import type { Plan } from '../../plan/model/schema';
import { keyedLike } from '../../together/keyedLike';
import { createCounts, limits } from './limits';
import type { createLiveRooms } from './liveRooms';
import type { OpenRoom } from './openRoom';
import { isOfOwnPage } from './origin';
import { largestPlan, planIn, textOf } from './planText';
import type { Rooms } from './rooms';
import { roles, type Role } from './roomStore';

export interface Answer {
  readonly status: number;
  readonly body?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

interface Needs {
  readonly rooms: Rooms;
  /** The address that counts as the one who asks. */
  readonly from: (request: IncomingMessage) => string;
  readonly live: () => Pick<ReturnType<typeof createLiveRooms>, 'planOf' | 'within' | 'turnOut'>;
}

const says = (status: number, what?: unknown): Answer => ({
  status,
  ...(what !== undefined && { body: `${JSON.stringify(what)}\n` }),
});

interface Asked {
  readonly id: string;
  readonly role: Role;
  readonly request: IncomingMessage;
}

export function createPlainWay({ rooms, live, from }: Needs) {
  const made = createHourly();
  const bodyOf = createBodies();

  const make = async (request: IncomingMessage): Promise<Answer> => {
    const address = from(request);
    if (made.of(address) >= limits.roomsOfAddress) return says(429);
    made.add(address, 1);
    const body = await bodyOf(request);
    if (typeof body === 'number') return says(body);
    const plan = planIn(body);
    const text = plan && textOf(plan);
    if (text === null) return says(422);
    const room = await rooms.make(text);
    return room ? says(201, room) : says(507);
  };

  const give = async ({ id, role, request }: Asked): Promise<Answer> => {
    const text = shownText(await live().planOf(id), role);
    if (text === null) return says(404);
    const tag = tagOf(text);
    const headers = { ETag: tag, 'Content-Type': 'application/json; charset=utf-8' };
    return request.headers['if-none-match'] === tag ? { status: 304, headers } : { status: 200, body: text, headers };
  };

  const take = async ({ id, role, request }: Asked): Promise<Answer> => {
    if (role === 'view') return says(403);
    const body = await bodyOf(request);
    if (typeof body === 'number') return says(body);
    const theirs = planIn(body);
    if (!theirs) return says(422);
    const answer = await live().within(id, (room, settled) =>
      putInRoom(room, { theirs, role, wanted: request.headers['if-match'], settled }),
    );
    return answer ?? says(404);
  };

  return async (request: IncomingMessage, path: string): Promise<Answer> => {
    if (request.method !== 'GET' && !isOfOwnPage(request.headers)) return says(403);
    const [first, id = '', what, which = '', ...rest] = path.split('/');
    if (first !== 'rooms' || rest.length > 0) return says(404);
    if (id === '') return request.method === 'POST' ? make(request) : says(405);
    const role = await rooms.roleOf(id, secretOf(request));
    if (!role) return says(403);
    const asked = { id, role, request };
    const answers: Readonly<Record<string, () => Answer | Promise<Answer>>> = {
      'GET ': () => says(200, { role }),
      'GET plan': () => give(asked),
      'PUT plan': () => take(asked),
      'POST links': () => renew({ rooms, live }, asked, which),
    };
    return own(answers, `${request.method} ${what ?? ''}`)?.() ?? says(404);
  };
}

interface Wanted {
  readonly theirs: Plan;
  readonly role: Role;
  /** The tag of what it shall take the place of. */
  readonly wanted: string | undefined;
  readonly settled: () => Promise<void>;
}

async function putInRoom(room: OpenRoom, { theirs, role, wanted, settled }: Wanted): Promise<Answer> {
  const tag = () => tagOf(shownText(room.text(), role) ?? '');
  if (wanted !== tag()) return { status: 412, headers: { ETag: tag() } };
  const next = role === 'edit' ? theirs : withCommentsOf(room.plan(), theirs);
  room.put({ ...keyedLike(next, room.plan()), id: room.plan().id });
  const put = room.text();
  await settled();
  // Where somebody on another server was as quick, one of the two has to look again.
  return { status: room.text() === put ? 204 : 412, headers: { ETag: tag() } };
}

/** A new secret; whoever is there by the old one has to go. */
async function renew(
  { rooms, live }: Pick<Needs, 'rooms' | 'live'>,
  { id, role }: Asked,
  which: string,
): Promise<Answer> {
  const renewed = roles.find((each) => each === which);
  if (role !== 'edit' || !renewed) return says(403);
  const key = await rooms.renew(id, renewed);
  live().turnOut(id, renewed);
  return key === null ? says(404) : says(201, { key });
}

/** Counts that begin anew each hour. */
function createHourly() {
  const counts = createCounts();
  setInterval(counts.clear, 3_600_000).unref();
  return counts;
}

/** As far as the role may see it: nothing at all where nobody can say what has to stay. */
function shownText(text: string | null, role: Role): string | null {
  if (role === 'edit' || text === null) return text;
  const plan = planIn(text);
  return plan && textOf(leaving(plan));
}

/** What was said in the copy comes in, and nothing else of it. */
function withCommentsOf(plan: Plan, theirs: Plan): Plan {
  const full = withWithheld(theirs, plan);
  return produce(plan, (draft) => void takeComments(draft, full));
}

function tagOf(text: string): string {
  return `"${createHash('sha256').update(text).digest('base64url')}"`;
}

function secretOf(request: IncomingMessage): string {
  return /^Bearer ([\w-]{1,64})$/.exec(request.headers.authorization ?? '')?.[1] ?? '';
}

/** Reads what is sent, or says by a status why not: too much of it, or too much of all that arrives at once. */
function createBodies() {
  let arriving = 0;
  return async (request: IncomingMessage): Promise<string | 413 | 503> => {
    // Who says beforehand that it is too much gets an answer, and not only the end of the line.
    if (Number(request.headers['content-length']) > largestPlan) return 413;
    const chunks: Buffer[] = [];
    let size = 0;
    try {
      for await (const chunk of request as AsyncIterable<Buffer>) {
        size += chunk.length;
        arriving += chunk.length;
        if (size > largestPlan) return 413;
        if (arriving > limits.arriving) return 503;
        chunks.push(chunk);
      }
      return Buffer.concat(chunks).toString('utf8');
    } finally {
      arriving -= size;
    }
  };
}

export function send(response: ServerResponse, { status, body = '', headers = {} }: Answer): void {
  response.writeHead(status, {
    'Cache-Control': 'no-store',
    'Content-Type': 'application/json; charset=utf-8',
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    ...headers,
  });
  response.end(body);
}
