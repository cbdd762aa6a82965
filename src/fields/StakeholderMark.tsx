/** The mark of a stakeholder beside the name: a person, a group, an organisation; a dot within speaks for patients. */
import { stakeholderMark } from '../figure/marks/stakeholderMark';
import type { Stakeholder } from '../plan/model/schema';
import { MarkShapes } from './MarkShapes';

interface StakeholderMarkProps {
  readonly stakeholder: Pick<Stakeholder, 'kind' | 'voice'>;
  /** In px. */
  readonly size?: number;
}

export function StakeholderMark({ stakeholder, size = 16 }: StakeholderMarkProps) {
  const middle = size / 2;
  const shapes = stakeholderMark({
    form: stakeholder.kind,
    hasVoice: stakeholder.voice === true,
    centre: { x: middle, y: middle },
    radius: middle - 0.5,
    colour: 'currentColor',
    // What lies behind is not seen through it.
    fill: 'var(--surface)',
  });
  return (
    <svg aria-hidden data-mark={stakeholder.kind} width={size} height={size} viewBox={`0 0 ${size} ${size}`}>
      <MarkShapes shapes={shapes} />
    </svg>
  );
}
