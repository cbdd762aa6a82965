/** How committed a stakeholder is and has to be, on five places in a line. What it says is said by the cell around it. */
import { stanceMark } from '../figure/marks/stanceMark';
import { stanceRank } from '../plan/ask/people/stance';
import type { Stakeholder } from '../plan/model/schema';
import { MarkShapes } from './MarkShapes';

interface StanceTrackProps {
  readonly stance: Stakeholder['stance'];
  /** From one place to the next, px. */
  readonly step?: number;
}

const height = 16;

export function StanceTrack({ stance, step = 17 }: StanceTrackProps) {
  const { now, needed } = stance ?? {};
  const width = 4 * step + height;
  const shapes = stanceMark({
    now: now && stanceRank(now),
    needed: needed && stanceRank(needed),
    x: height / 2,
    y: height / 2,
    step,
    radius: 5.5,
    colour: 'currentColor',
    faint: 'currentColor',
  });
  return (
    <svg aria-hidden width={width} height={height} viewBox={`0 0 ${width} ${height}`}>
      <MarkShapes shapes={shapes} />
    </svg>
  );
}
