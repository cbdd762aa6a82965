/** How the plan's picture looks, on the canvas and in its figure alike. */
import { paletteIdOf, paletteWords } from '../../figure/colour/paints';
import { setLook } from '../../plan/edit/appearance';
import type { Look } from '../../plan/model/look';
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
import { setShown } from '../../plan/edit/shown';
import { shownIn } from '../../plan/model/show';
import { usePlan } from '../../store/stores';
import { useAct } from '../../store/useAct';
import { SegmentedControl } from '../../ui/SegmentedControl';
import { Select } from '../../ui/Select';
import { Switch } from '../../ui/Switch';
import { Disclosure } from '../../ui/Disclosure';
import styles from '../../fields/fields.module.css';
import { underBoxes } from '../../plan/ask/underBoxes';

export function LookFields() {
  const appearance = usePlan((plan) => plan.appearance);
  const act = useAct();
  const change = (look: Look) => act('change the look', (draft) => setLook(draft, look));
  const shown = shownIn(appearance);
  const { colourBy = 'column', links = 'elbow', arrows = 'none', corners = 'rounded' } = appearance;
  const { typeface = 'bundled', textSize = 'normal', lineWeight = 'normal' } = appearance;
  return (
    <Disclosure title="Look" summary={`Colour by ${colourWords[colourBy].toLowerCase()}`}>
      <Select
        label="Colour by"
        choices={choicesOf(colourWords)}
        value={colourBy}
        onChange={(id) => change({ colourBy: id === 'column' ? undefined : id })}
      />
      <Select
        label="Palette"
        choices={choicesOf(paletteWords)}
        value={paletteIdOf(appearance.palette)}
        onChange={(id) => change({ palette: id === 'standard' ? undefined : id })}
      />
      <SegmentedControl
        label="Lines"
        segments={choicesOf(linkWords)}
        value={links}
        onChange={(id) => change({ links: id })}
      />
      <SegmentedControl
        label="Line weight"
        segments={choicesOf(lineWeightWords)}
        value={lineWeight}
        onChange={(id) => change({ lineWeight: id })}
      />
      <Select
        label="Arrowheads"
        choices={choicesOf(arrowWords)}
        value={arrows}
        onChange={(id) => change({ arrows: id })}
      />
      <SegmentedControl
        label="Corners"
        segments={choicesOf(cornerWords)}
        value={corners}
        onChange={(id) => change({ corners: id })}
      />
      <Select
        label="Typeface"
        choices={choicesOf(typefaceWords)}
        value={typeface}
        onChange={(id) => change({ typeface: id })}
      />
      <SegmentedControl
        label="Text size"
        segments={choicesOf(textSizeWords)}
        value={textSize}
        onChange={(id) => change({ textSize: id })}
      />
      <div role="group" aria-label="Under the boxes" className={styles.section}>
        {underBoxes.map(([name, label]) => (
          <Switch
            key={name}
            label={label}
            isSelected={shown[name]}
            onChange={(on) => act('change what is shown', (draft) => setShown(draft, { [name]: on }))}
          />
        ))}
      </div>
    </Disclosure>
  );
}
