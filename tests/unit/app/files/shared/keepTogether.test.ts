import { describe, expect, it } from 'vitest';
import { keepTogether, type Met, type OwnCopy } from '../../../../../src/app/files/shared/keepTogether';
import { seenOf } from '../../../../../src/app/files/seenFile';
import { smallPlan } from '../../../../fixtures/plans';
import { runSharedFiles } from '../../../../torture/sharedFiles';

const seen = (content: string) => seenOf({ lastModified: 1 }, new TextEncoder().encode(content));

/** A file, and a copy whose text is `mine`; what it meets is met as `met` says. */
function setUp(content: string, met: (theirs: string) => Met) {
  const disk = { content, writes: [] as string[], onRead: () => {} };
  const own = { text: 'mine', left: [] as string[] };
  const asFile = () => new File([disk.content], 'falls.json', { lastModified: 1 });
  const file = {
    async read() {
      const now = asFile();
      disk.onRead();
      return now;
    },
    async write(next: string) {
      disk.writes.push(next);
      disk.content = next;
      return asFile();
    },
  };
  const copy: OwnCopy = {
    text: async () => own.text,
    async leave() {
      own.left.push(own.text);
      return own.text;
    },
    meet: async (bytes) => met(new TextDecoder().decode(bytes)),
  };
  return { disk, own, keep: (known = [seen('last')]) => keepTogether(file, copy, known) };
}

const never = (theirs: string): Met => {
  throw new Error(`Met “${theirs}”.`);
};

describe('a copy and the file that it is kept in', () => {
  it('writes over what it has last seen there, without a look at what it says', async () => {
    const { disk, keep } = setUp('last', never);
    expect(await keep()).toMatchObject({ kind: 'together', written: true, seen: seen('mine') });
    expect(disk.content).toBe('mine');
  });

  it('writes nothing where both say the same, and counts as having left', async () => {
    const { disk, own, keep } = setUp('mine', never);
    expect(await keep()).toMatchObject({ kind: 'together', written: false });
    expect([disk.writes, own.left]).toEqual([[], ['mine']]);
  });

  it('takes in what others wrote before it writes, also where that is as long and was written in the same second', async () => {
    const { disk, own, keep } = setUp('lust', (theirs) => {
      if (own.text !== 'mine') return 'behind';
      own.text = `mine and ${theirs}`;
      return 'taken';
    });
    await keep();
    expect(disk.writes).toEqual(['mine and lust']);
  });

  it('writes nothing while somebody has to be asked', async () => {
    const { disk, own, keep } = setUp('theirs', () => 'asks');
    expect(await keep()).toMatchObject({ kind: 'asks', seen: seen('theirs') });
    expect([disk.writes, own.left]).toEqual([[], []]);
  });

  it('writes over what somebody has agreed to lose, and over nothing that came after', async () => {
    const { disk, keep } = setUp('theirs', () => 'asks');
    await keep([seen('last'), seen('theirs')]);
    expect(disk.content).toBe('mine');
    disk.content = 'later';
    expect(await keep([seen('last'), seen('theirs')])).toMatchObject({ kind: 'asks' });
  });

  it('looks once more before it writes: what came in between is met as well', async () => {
    const met: string[] = [];
    const { disk, keep } = setUp('last', (theirs) => {
      met.push(theirs);
      return 'behind';
    });
    let reads = 0;
    disk.onRead = () => {
      reads += 1;
      if (reads === 1) disk.content = 'in between';
    };
    await keep();
    expect([met, disk.content]).toEqual([['in between'], 'mine']);
  });

  it('gives way for now to others who write each time', async () => {
    const { disk, keep } = setUp('last', () => 'behind');
    let reads = 0;
    disk.onRead = () => {
      reads += 1;
      disk.content = `theirs ${reads}`;
    };
    expect(await keep()).toEqual({ kind: 'busy' });
    expect(disk.writes).toEqual([]);
  });
});

describe('two machines that keep one plan in a folder that synchronises', () => {
  const { nodes, links, ...plan } = smallPlan();
  const few = new Set(['aim-1', 'P1', 'P2']);
  const pick = <T>(records: Readonly<Record<string, T>>, wanted: (record: T, id: string) => boolean) =>
    Object.fromEntries(Object.entries(records).filter(([id, record]) => wanted(record, id)));
  const small = {
    ...plan,
    nodes: pick(nodes, (_, id) => few.has(id)),
    links: pick(links, ({ from, to }) => few.has(from) && few.has(to)),
    cycles: {},
    measures: {},
  };

  it('lose nothing in whatever order they write within one second, and come to the same plan', async () => {
    const seed = Number(process.env['SEED'] ?? 20261201);
    const counts = await runSharedFiles({ interleavings: 1_000, seed }, small);
    expect(counts.writes).toBeGreaterThan(2_000);
    expect(counts.taken).toBeGreaterThan(1_000);
    expect(counts.overwritten).toBeGreaterThan(100);
    expect(counts.asked).toBeGreaterThan(50);
    // Five seconds of work; a busy machine may take many times that.
  }, 120_000);
});
