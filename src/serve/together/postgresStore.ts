/**
 * Rooms in PostgreSQL, for several servers at once. What one changes is locked as long as that takes; a server that is gone
 * or does not go on is let go of within seconds, and leaves nothing half done.
 */
import { randomUUID } from 'node:crypto';
import { Pool, type PoolClient } from 'pg';
import { isRoomId, type KeptAt, type RoomRecord, type RoomStore, type SharedRooms } from './roomStore';

const keptDays = 14;

const tables = `
  create table if not exists aimtree_rooms (id text primary key, room jsonb not null);
  create table if not exists aimtree_plans (
    id text primary key, plan text not null, epoch text, revision bigint not null default 0, state bytea
  );
  create table if not exists aimtree_copies (day text, id text, plan text not null, primary key (day, id));`;
/** Any number, the same for all servers: two that begin at once make the tables one after the other. */
const making = 4_174;

export type PostgresStore = RoomStore & { readonly shared: SharedRooms; close(): Promise<void> };

interface PlanRow {
  readonly plan: string;
  readonly epoch: string | null;
  readonly revision: string;
  readonly state: Buffer | null;
}

/** @throws {Error} saying that PostgreSQL cannot be used */
export async function openPostgresStore(url: string): Promise<PostgresStore> {
  const pool = new Pool({
    connectionString: url,
    application_name: 'aimtree',
    connectionTimeoutMillis: 5_000,
    query_timeout: 15_000,
    lock_timeout: 8_000,
    idle_in_transaction_session_timeout: 8_000,
    keepAlive: true,
  });
  // A connection that breaks while nobody uses it is replaced by another.
  pool.on('error', () => undefined);
  try {
    await asOne(pool, async (client) => {
      await client.query('select pg_advisory_xact_lock($1)', [making]);
      await client.query(tables);
    });
  } catch (error) {
    await pool.end();
    throw new Error(`PostgreSQL cannot be used: ${reasonOf(error)}`, { cause: error });
  }
  return { ...storeIn(pool), shared: sharedIn(pool), close: () => pool.end() };
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return 'it does not answer.';
  return error.message || ('code' in error ? String(error.code) : 'it does not answer.');
}

function storeIn(pool: Pool): RoomStore {
  return {
    async room(id) {
      const { rows } = await pool.query<{ room: RoomRecord }>('select room from aimtree_rooms where id = $1', [id]);
      return rows[0]?.room ?? null;
    },
    async saveRoom(room) {
      const ask = 'insert into aimtree_rooms values ($1, $2) on conflict (id) do update set room = excluded.room';
      await pool.query(ask, [room.id, room]);
    },
    async renew(id, role, hash) {
      const ask = `update aimtree_rooms set room = jsonb_set(room, array['keys', $2], to_jsonb($3::text)) where id = $1`;
      return (await pool.query(ask, [id, role, hash])).rowCount === 1;
    },
    async plan(id) {
      const { rows } = await pool.query<PlanRow>('select plan from aimtree_plans where id = $1', [id]);
      return rows[0]?.plan ?? null;
    },
    async savePlan(id, text) {
      const ask = `insert into aimtree_plans (id, plan) values ($1, $2) on conflict (id) do update
        set plan = excluded.plan, epoch = null, state = null, revision = aimtree_plans.revision + 1`;
      await pool.query(ask, [id, text]);
    },
    async ids() {
      const { rows } = await pool.query<{ id: string }>('select id from aimtree_rooms');
      return rows.map(({ id }) => id).filter(isRoomId);
    },
    async copy(day) {
      const ask = `insert into aimtree_copies select $1, id, plan from aimtree_plans on conflict (day, id) do update
        set plan = excluded.plan`;
      await pool.query(ask, [day]);
      const forget = `delete from aimtree_copies where day not in
        (select distinct day from aimtree_copies order by day desc limit ${keptDays})`;
      await pool.query(forget);
    },
  };
}

function sharedIn(pool: Pool): SharedRooms {
  return {
    async epoch(id) {
      const { rows } = await pool.query<PlanRow>('select epoch from aimtree_plans where id = $1', [id]);
      return rows[0]?.epoch ?? null;
    },
    begin: (id, over, seed) =>
      asOne(pool, async (client) => {
        const row = await lock(client, id);
        if (row?.epoch && row.state && row.epoch !== over)
          return { plan: row.plan, state: row.state, epoch: row.epoch, revision: row.revision };
        const kept = row && seed(row.plan);
        if (!kept) return null;
        const epoch = randomUUID();
        return { ...kept, epoch, revision: await put(client, id, { ...kept, epoch }) };
      }),
    keep: (id, at, merge) =>
      asOne(pool, async (client) => {
        const row = await lock(client, id, at);
        if (!row || row.epoch !== at.epoch) return null;
        const kept = await merge(row);
        return kept ? put(client, id, { ...kept, epoch: at.epoch }) : row.revision;
      }),
    async end(id, epoch) {
      await pool.query('update aimtree_plans set epoch = null, state = null where id = $1 and epoch = $2', [id, epoch]);
    },
  };
}

/** Without the state where it is that of `known`. */
async function lock(client: PoolClient, id: string, known?: KeptAt): Promise<PlanRow | undefined> {
  const ask = `select plan, epoch, revision, case when revision <> $2 then state end as state
    from aimtree_plans where id = $1 for update`;
  return (await client.query<PlanRow>(ask, [id, known?.revision ?? -1])).rows[0];
}

interface Put {
  readonly plan: string;
  readonly epoch: string;
  readonly state: Uint8Array;
}

async function put(client: PoolClient, id: string, { plan, epoch, state }: Put): Promise<string> {
  const { rows } = await client.query<{ revision: string }>(
    `update aimtree_plans set plan = $2, epoch = $3, state = $4, revision = revision + 1 where id = $1 returning revision`,
    [id, plan, epoch, Buffer.from(state)],
  );
  return rows[0]?.revision ?? '';
}

/** All of it, or nothing where it fails. */
async function asOne<T>(pool: Pool, run: (client: PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  let fault: Error | undefined;
  try {
    await client.query('begin');
    const done = await run(client);
    await client.query('commit');
    return done;
  } catch (error) {
    fault = error instanceof Error ? error : new Error('It broke off.', { cause: error });
    throw fault;
  } finally {
    // A connection on which something went wrong is given up: with it ends what it had begun.
    client.release(fault);
  }
}
