/**
 * Rooms in a folder: for each one `ID.room.json`, and beside it the plan as anyone can read and open it,
 * `ID.aimtree.json`. A file is whole at every moment: it is written beside, synced, and put in the place of the old one.
 * `copies/DAY/` holds the plans of the last 14 days.
 */
import { copyFile, mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { createTurns } from './limits';
import { isRoomId, roles, type RoomRecord, type RoomStore } from './roomStore';

const keptDays = 14;
const planEnd = '.aimtree.json';
const roomEnd = '.room.json';

export async function openFolderStore(folder: string): Promise<RoomStore> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const at = (id: string, end: string) => join(folder, `${id}${end}`);
  const ids = async () => {
    const names = await readdir(folder);
    return names.flatMap((name) => {
      const id = name.slice(0, -roomEnd.length);
      return name.endsWith(roomEnd) && isRoomId(id) ? [id] : [];
    });
  };
  const room = async (id: string) => {
    const text = isRoomId(id) ? await readIfThere(at(id, roomEnd)) : null;
    return text === null ? null : roomOf(text);
  };
  const saveRoom = (each: RoomRecord) => writeWhole(at(each.id, roomEnd), `${JSON.stringify(each, null, 2)}\n`);
  return {
    room,
    saveRoom,
    renew: (id, role, hash) =>
      inTurn(`renew ${id}`, async () => {
        const known = await room(id);
        if (known) await saveRoom({ ...known, keys: { ...known.keys, [role]: hash } });
        return known !== null;
      }),
    plan: async (id) => (isRoomId(id) ? readIfThere(at(id, planEnd)) : null),
    savePlan: (id, text) => writeWhole(at(id, planEnd), text),
    ids,
    async copy(day) {
      const copies = join(folder, 'copies');
      await mkdir(join(copies, day), { recursive: true });
      for (const id of await ids())
        await copyFile(at(id, planEnd), join(copies, day, `${id}${planEnd}`)).catch(unlessThere);
      const days = (await readdir(copies)).filter((name) => /^\d{4}-\d\d-\d\d$/.test(name)).sort();
      for (const old of days.slice(0, -keptDays)) await rm(join(copies, old), { recursive: true, force: true });
    },
  };
}

async function readIfThere(file: string): Promise<string | null> {
  return readFile(file, 'utf8').catch((error: unknown) => unlessThere(error) ?? null);
}

/** That a file is not there is no failure. */
function unlessThere(error: unknown): undefined {
  if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
  return undefined;
}

const inTurn = createTurns();

/** What is written last stays, however long each takes. */
const writeWhole = (file: string, text: string) => inTurn(file, () => writeInPlace(file, text));

let writes = 0;

async function writeInPlace(file: string, text: string): Promise<void> {
  writes += 1;
  const beside = `${file}.${process.pid}-${writes}.new`;
  const handle = await open(beside, 'w', 0o600);
  try {
    await handle.writeFile(text);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(beside, file);
  await syncFolder(dirname(file));
}

/** The new name outlasts a cut of the power, too. Windows cannot open a folder, and needs not. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => null);
  await handle?.sync().catch(() => undefined);
  await handle?.close();
}

/** Null when the file is none of ours. */
function roomOf(text: string): RoomRecord | null {
  try {
    const room = JSON.parse(text) as RoomRecord;
    const isWhole = isRoomId(room.id) && roles.every((role) => typeof room.keys[role] === 'string');
    return isWhole ? room : null;
  } catch {
    return null;
  }
}
