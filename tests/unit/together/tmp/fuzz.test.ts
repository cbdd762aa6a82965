import { it } from 'vitest';
import { effectsBetween } from '../../../../src/plan/change/effectsBetween';
import { readDocument } from '../../../../src/together/roomDocument';
import { soundPlan } from '../../../../src/together/soundPlan';
import { randomEdit, seededRng } from '../../../fixtures/randomEdits';
import { smallPlan } from '../../../fixtures/plans';
import { createWire } from './wire2';
it('fuzz', () => {
  let out = 0;
  for (const seed of Array.from({ length: 150 }, (_, i) => 1100 + i)) {
    const rng = seededRng(seed);
    const wire = createWire(smallPlan(), 2 + Math.floor(rng() * 4));
    const log: string[] = [];
    const look = (what: string) => {
      for (const [i, m] of wire.members.entries()) {
        const raw = readDocument(m.document);
        const k = soundPlan(raw)!;
        const d = effectsBetween(k, m.side.plan);
        if (d.length) {
          console.log(
            seed,
            what,
            'member',
            i,
            JSON.stringify(d).slice(0, 600),
            'MENDS',
            JSON.stringify(effectsBetween(raw, k)).slice(0, 300),
          );
          return true;
        }
      }
      return false;
    };
    for (let step = 0; step < 80; step += 1) {
      const at = Math.floor(rng() * wire.members.length);
      const member = wire.members[at]!;
      const act = rng();
      let what = '';
      if (act < 0.35) {
        const e = randomEdit(member.side.plan, rng);
        what = `${at} edit ${e.label}`;
        member.edit(e.recipe);
      } else if (act < 0.65) {
        what = `${at} send`;
        member.send();
      } else {
        what = `${at} receive`;
        member.receive();
      }
      if (look(`${step} ${what}`)) {
        out += 1;
        break;
      }
      if (rng() < 0.02) wire.join();
    }
    if (out > 8) break;
  }
}, 600000);
