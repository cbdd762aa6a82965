/** What can be chosen about a picture: its width on paper, its resolution, its ground, its title. */
import type { Ground } from '../../figure/figureSvg';
import { resolutions } from '../../figure/pictureSize';
import { NumberField } from '../../ui/NumberField';
import { SegmentedControl, type Segment } from '../../ui/SegmentedControl';
import { Select, type Choice } from '../../ui/Select';
import { Switch } from '../../ui/Switch';
import type { DrawingOptions } from './drawPlan';
import styles from './PictureOptions.module.css';

export interface PictureChoices extends DrawingOptions {
  readonly widthMm: number;
  readonly dpi: number;
}

export interface PictureOptionsProps {
  readonly choices: PictureChoices;
  readonly onChange: (changed: Partial<PictureChoices>) => void;
}

/** Widths by their number of mm. A4 lying down is 297 mm wide, less margins of 15. */
const paper: readonly Choice<string>[] = [
  { id: '85', label: 'One column of a journal' },
  { id: '170', label: 'Two columns of a journal' },
  { id: '267', label: 'A4 page, landscape' },
];
const other: Choice<string> = { id: 'other', label: 'Another width' };

const dpis: readonly Segment<string>[] = resolutions.map((dpi) => ({ id: String(dpi), label: `${dpi} dpi` }));

const grounds: readonly Segment<Ground>[] = [
  { id: 'white', label: 'White' },
  { id: 'transparent', label: 'Transparent' },
];

export function PictureOptions({ choices, onChange }: PictureOptionsProps) {
  const { widthMm, dpi, ground, withTitle } = choices;
  const preset = paper.find(({ id }) => Number(id) === widthMm);
  return (
    <div className={styles.options}>
      <Select
        label="Made for"
        choices={preset ? paper : [...paper, other]}
        value={(preset ?? other).id}
        onChange={(id) => id !== other.id && onChange({ widthMm: Number(id) })}
      />
      <NumberField
        label="Width"
        unit="mm"
        value={widthMm}
        // An emptied field says NaN.
        onChange={(width) => width > 0 && onChange({ widthMm: width })}
        minValue={10}
        maxValue={2_000}
        step={1}
      />
      <SegmentedControl
        label="Resolution"
        segments={dpis}
        value={String(dpi)}
        onChange={(id) => onChange({ dpi: Number(id) })}
      />
      <SegmentedControl
        label="Background"
        segments={grounds}
        value={ground}
        onChange={(chosen) => onChange({ ground: chosen })}
      />
      <Switch label="With the title" isSelected={withTitle} onChange={(chosen) => onChange({ withTitle: chosen })} />
    </div>
  );
}
