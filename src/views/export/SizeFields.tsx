/** Lets the user choose the size of the figure: a preset, such as A4 or a slide, or a width. */
import { useStores } from '../../store/stores';
import type { Figure } from '../../figure/compose/figure';
import type { FigureOptions, OptionsChange } from '../../figure/compose/figureOptions';
import type { Exporter } from '../../output/exporter';
import {
  fromMm,
  presetCalled,
  presetOf,
  presets,
  toMm,
  units,
  widthLimits,
  type Unit,
} from '../../figure/compose/figureSize';
import { readWidth } from '../../figure/compose/readWidth';
import { NumberField } from '../../ui/NumberField';
import { Select, type Choice } from '../../ui/Select';
import { Switch } from '../../ui/Switch';
import styles from './SizeFields.module.css';

interface SizeFieldsProps {
  readonly options: FigureOptions;
  readonly figures: readonly Figure[];
  /** Boxes stand where they were put by hand, whatever the page. */
  readonly isFree: boolean;
  readonly exporter: Pick<Exporter, 'onPages' | 'madeFor'>;
  readonly onChange: (change: OptionsChange) => void;
}

const isInText = ({ madeFor }: SizeFieldsProps['exporter']) => presetCalled(madeFor)?.inText === true;
const paged = presets.filter(({ page }) => page);
const other: Choice<string> = { id: 'other', label: 'Another width' };
const unitWords: Readonly<Record<Unit, string>> = { mm: 'mm', cm: 'cm', in: 'inches', px: 'px' };
const unitChoices = units.map((id) => ({ id, label: unitWords[id] }));

export function SizeFields(props: SizeFieldsProps) {
  const { options, onChange } = props;
  const limit = props.isFree ? undefined : presetOf(options.size)?.limit;
  return (
    <>
      <MadeFor {...props} />
      {limit && (
        <Switch
          label="Fit to the page"
          description={`Columns and distances are chosen so that the text is as large as ${mm(limit.widthMm)} × ${mm(limit.heightMm)} mm allow.`}
          isSelected={options.shown.fit}
          onChange={(fit) => onChange({ shown: { fit } })}
        />
      )}
    </>
  );
}

function mm(length: number): string {
  return Math.round(length).toLocaleString('en-GB');
}

function MadeFor({ options: { size }, figures, exporter, onChange }: SizeFieldsProps) {
  const { session } = useStores();
  const unit = 'preset' in size ? (size.preset === 'screen' ? 'px' : 'mm') : size.unit;
  const widthMm = figures[0]?.physical.widthMm ?? 0;
  const width = 'preset' in size ? fromMm(widthMm, unit) : size.width;
  const choose = (id: string) => {
    const preset = presets.find((one) => one.id === id);
    onChange({ size: preset ? { preset: preset.id } : { width, unit } });
  };
  if (exporter.onPages && 'preset' in size) {
    return <Select label="Made for" choices={paged} value={size.preset} onChange={choose} />;
  }
  return (
    <>
      <Select
        label="Made for"
        choices={[...presets.filter(({ inText }) => !inText || isInText(exporter)), other]}
        value={'preset' in size ? size.preset : other.id}
        onChange={choose}
      />
      <div className={styles.width}>
        <NumberField
          label="Width"
          unit={unitWords[unit]}
          value={unit === 'mm' || unit === 'px' ? Math.round(width) : Math.round(width * 100) / 100}
          read={(typed) => readWidth(typed, unit)}
          onChange={(next) => onChange({ size: { width: next, unit } })}
          onLost={(words) => session.say(words)}
          minValue={fromMm(widthLimits.least, unit)}
          maxValue={fromMm(widthLimits.greatest, unit)}
          step={unit === 'in' || unit === 'cm' ? 0.01 : 1}
        />
        <Select
          label="Unit"
          choices={unitChoices}
          value={unit}
          onChange={(next) => onChange({ size: { width: fromMm(toMm(width, unit), next), unit: next } })}
        />
      </div>
    </>
  );
}
