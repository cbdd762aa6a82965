/** Says at what size the smallest text will be read, and offers ways to make it larger when it is too small. */
import { Check } from 'lucide-react';
import type { Figure } from '../../figure/compose/figure';
import type { FigureOptions, OptionsChange } from '../../figure/compose/figureOptions';
import type { FiguresOf } from '../../figure/compose/plainFigures';
import { floorOf } from '../../figure/compose/figureSize';
import { readingSize } from '../../figure/compose/readingSize';
import type { NodeId, Plan } from '../../plan/model/schema';
import { Button } from '../../ui/Button';
import { classes } from '../../ui/classes';
import styles from './ReadingSize.module.css';
import { useLargerText } from './useLargerText';

interface ReadingSizeProps {
  readonly plan: Plan;
  readonly options: FigureOptions;
  readonly figures: readonly Figure[];
  readonly figuresOf: FiguresOf;
  readonly collapsed: ReadonlySet<NodeId>;
  /** The preview has been seen: what it could be instead is worked out only then, as that would hold it up. */
  readonly isShown: boolean;
  readonly onChange: (change: OptionsChange) => void;
}

export function ReadingSize({ plan, options, figures, figuresOf, collapsed, isShown, onChange }: ReadingSizeProps) {
  const sizes = figures.flatMap((figure) => readingSize(figure) ?? []);
  const points = sizes.length === 0 ? undefined : Math.min(...sizes);
  const floor = floorOf(options.size);
  const small = points !== undefined && points < floor.points;
  const offers = useLargerText(small && isShown, { plan, options, figuresOf, collapsed });
  if (points === undefined) return null;
  return (
    <div className={classes(styles.size, small && styles.small)} role="status">
      <p data-smallest-text={points.toFixed(1)}>
        <strong>Smallest text {tenths(points)} pt</strong>
        {small ? (
          `. ${floor.words}`
        ) : (
          <span className={styles.enough}>
            <Check aria-hidden size={14} /> {floor.words}
          </span>
        )}
      </p>
      {offers.length > 0 && (
        <ul className={styles.offers} aria-label="What makes the text larger">
          {offers.map(({ id, label, by, points: then, change }) => (
            <li key={id}>
              <Button onPress={() => onChange(change)}>
                {label} <span className={styles.then}>{by ?? `${tenths(then)} pt`}</span>
              </Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function tenths(value: number): string {
  return value.toLocaleString('en-GB', { maximumFractionDigits: 1 });
}
