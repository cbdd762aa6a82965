/** The mark of a cycle beside its word. Where there is no room for the word, `named` puts it into the accessible name. */
import { cycleMark, type CycleMarkForm } from '../figure/marks/cycleMark';
import { cycleMarkWords } from '../plan/ask/cycleMark';
import styles from './CycleMark.module.css';

interface CycleMarkProps {
  readonly mark: CycleMarkForm;
  readonly named?: boolean;
  /** In px. */
  readonly size?: number;
}

export function CycleMark({ mark, named = false, size = 14 }: CycleMarkProps) {
  const name = named ? { role: 'img', 'aria-label': cycleMarkWords[mark] } : { 'aria-hidden': true };
  const middle = size / 2;
  const shapes = cycleMark(mark, { centre: { x: middle, y: middle }, radius: middle - 0.5, colour: 'currentColor' });
  return (
    <svg {...name} className={styles.mark} data-mark={mark} width={size} height={size} viewBox={`0 0 ${size} ${size}`}>
      {shapes.map((shape, index) => {
        const look = {
          fill: shape.fill === undefined ? 'none' : 'currentColor',
          stroke: shape.stroke === undefined ? 'none' : 'currentColor',
          strokeWidth: shape.stroke?.width,
          strokeDasharray: shape.stroke?.dash?.join(' '),
          strokeLinecap: shape.kind === 'path' ? ('round' as const) : undefined,
        };
        return shape.kind === 'ellipse' ? (
          <circle key={index} cx={shape.centre.x} cy={shape.centre.y} r={shape.rx} {...look} />
        ) : (
          <path key={index} d={shape.path} {...look} />
        );
      })}
    </svg>
  );
}
