/** Shows the choices about the figure itself, in sections that can be opened. */
import type { Figure } from '../../figure/compose/figure';
import type { FigureOptions, OptionsChange } from '../../figure/compose/figureOptions';
import { paletteIdOf, paletteWords } from '../../figure/colour/paints';
import type { Plan } from '../../plan/model/schema';
import { columnsOf } from '../../plan/ask/queries';
import { linksInto } from '../../plan/ask/relations';
import {
  arrowWords,
  choicesOf,
  colourWords,
  cornerWords,
  lineWeightWords,
  linkWords,
  textSizeWords,
  typefaceWords,
} from '../../plan/ask/lookWords';
import type { ShownSwitch } from '../../plan/model/show';
import { boxName } from '../../plan/ask/words';
import { Disclosure } from '../../ui/Disclosure';
import { SegmentedControl } from '../../ui/SegmentedControl';
import { Select } from '../../ui/Select';
import { Switch } from '../../ui/Switch';
import { TextField } from '../../ui/TextField';
import styles from './FigureFields.module.css';

interface FigureFieldsProps {
  readonly plan: Plan;
  readonly options: FigureOptions;
  readonly figure: Figure | undefined;
  readonly onChange: (change: OptionsChange) => void;
}

const around: readonly (readonly [ShownSwitch, string])[] = [
  ['title', 'With the title'],
  ['headings', 'Headings'],
  ['version', 'Version'],
];
const under: readonly (readonly [ShownSwitch, string])[] = [
  ['owner', 'Owner'],
  ['status', 'Status'],
  ['due', 'Due dates'],
  ['cycles', 'PDSA cycles'],
  ['stakeholders', 'Stakeholders'],
  ['measures', 'Measures'],
  ['charts', 'Charts'],
  ['comments', 'Comments'],
];
const grounds = [
  { id: 'white', label: 'White' },
  { id: 'transparent', label: 'Transparent' },
] as const;
const palettes = choicesOf(paletteWords);
const all = { id: 'all', label: 'The whole diagram' };

export function FigureFields(props: FigureFieldsProps) {
  return (
    <>
      <ContentFields {...props} />
      <ColourFields {...props} />
      <StyleFields {...props} />
      <WordFields {...props} />
    </>
  );
}

function ContentFields({ plan, options, figure, onChange }: FigureFieldsProps) {
  const { shown } = options;
  const hasComments = Object.keys(plan.comments).length > 0;
  const toggle = ([name, label]: readonly [ShownSwitch, string]) => (
    <Switch key={name} label={label} isSelected={shown[name]} onChange={(on) => onChange({ shown: { [name]: on } })} />
  );
  const branches = columnsOf(plan)
    .slice(1, -1)
    .flatMap(({ id: column }) => Object.values(plan.nodes).filter((node) => node.column === column))
    .filter(({ id }) => linksInto(plan, id).length > 0)
    .map((node) => ({ id: node.id, label: boxName(plan, node) }));
  return (
    <Disclosure title="What is shown" isOpenAtFirst>
      <Select
        label="Content"
        choices={[all, ...branches]}
        value={branches.some(({ id }) => id === shown.branch) ? shown.branch : all.id}
        onChange={(id) => onChange({ shown: { branch: id === all.id ? '' : id, split: false } })}
      />
      <div className={styles.switches}>
        {around.map(toggle)}
        <Switch
          label="Legend"
          isSelected={figure?.legend !== undefined}
          onChange={(legend) => onChange({ shown: { legend } })}
        />
        {toggle(['abandoned', 'Abandoned ideas'])}
        {toggle(['collapsed', 'As collapsed'])}
        {toggle(['split', 'Split by driver'])}
      </div>
      <div role="group" aria-labelledby="under-boxes">
        <p id="under-boxes" className={styles.label}>
          Under the boxes
        </p>
        <div className={styles.switches}>
          {under.filter(([name]) => name !== 'comments' || hasComments).map(toggle)}
        </div>
      </div>
    </Disclosure>
  );
}

function ColourFields({ options: { look, shown }, onChange }: FigureFieldsProps) {
  const { colourBy = 'column' } = look;
  const palette = paletteIdOf(look.palette);
  return (
    <Disclosure
      title="Colour"
      summary={`${colourWords[colourBy]}, ${paletteWords[palette].toLowerCase()}`}
      isOpenAtFirst
    >
      <Select
        label="Colour by"
        choices={choicesOf(colourWords)}
        value={colourBy}
        onChange={(id) => onChange({ look: { colourBy: id } })}
      />
      <Select
        label="Palette"
        choices={palettes}
        value={palette}
        onChange={(id) => onChange({ look: { palette: id === 'standard' ? undefined : id } })}
      />
      <SegmentedControl
        label="Background"
        segments={grounds}
        value={shown.transparent ? 'transparent' : 'white'}
        onChange={(id) => onChange({ shown: { transparent: id === 'transparent' } })}
      />
    </Disclosure>
  );
}

function StyleFields({ options: { look }, onChange }: FigureFieldsProps) {
  const { links = 'elbow', arrows = 'none', corners = 'rounded' } = look;
  const { typeface = 'bundled', textSize = 'normal', lineWeight = 'normal' } = look;
  return (
    <Disclosure title="Style" summary={`${linkWords[links]}, ${typefaceWords[typeface]}`}>
      <SegmentedControl
        label="Lines"
        segments={choicesOf(linkWords)}
        value={links}
        onChange={(id) => onChange({ look: { links: id } })}
      />
      <SegmentedControl
        label="Line weight"
        segments={choicesOf(lineWeightWords)}
        value={lineWeight}
        onChange={(id) => onChange({ look: { lineWeight: id } })}
      />
      <Select
        label="Arrowheads"
        choices={choicesOf(arrowWords)}
        value={arrows}
        onChange={(id) => onChange({ look: { arrows: id } })}
      />
      <SegmentedControl
        label="Corners"
        segments={choicesOf(cornerWords)}
        value={corners}
        onChange={(id) => onChange({ look: { corners: id } })}
      />
      <Select
        label="Typeface"
        choices={choicesOf(typefaceWords)}
        value={typeface}
        onChange={(id) => onChange({ look: { typeface: id } })}
      />
      <SegmentedControl
        label="Text size"
        segments={choicesOf(textSizeWords)}
        value={textSize}
        onChange={(id) => onChange({ look: { textSize: id } })}
      />
    </Disclosure>
  );
}

function WordFields({ options: { shown }, figure, onChange }: FigureFieldsProps) {
  return (
    <Disclosure title="Caption and description">
      <TextField
        label="Caption"
        lines={2}
        hint="Stands below the diagram."
        value={shown.captionText}
        onChange={(captionText) => onChange({ shown: { captionText, caption: true } })}
      />
      <Switch
        label="Show the caption"
        isSelected={shown.caption}
        onChange={(caption) => onChange({ shown: { caption } })}
      />
      <TextField
        label="Description for those who do not see it"
        lines={3}
        hint="The whole structure follows it as text."
        placeholder={figure?.alt.short ?? ''}
        value={shown.alt}
        onChange={(alt) => onChange({ shown: { alt } })}
      />
    </Disclosure>
  );
}
