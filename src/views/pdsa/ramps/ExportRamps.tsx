/** *Export ramps…*: the figure as a file, for a page, a slide or another program. */
import { useState } from 'react';
import { useCommandContext } from '../../../commands/commandContext';
import type { Drawing } from '../../../commands/command';
import { useToday } from '../../../fields/useToday';
import { lightPalette } from '../../../figure/colour/palette';
import { presetCalled, type PresetId } from '../../../figure/compose/figureSize';
import { rampsFigure } from '../../../figure/compose/ramps/rampsFigure';
import { createWrapper } from '../../../geometry/text/wrapText';
import { useSession } from '../../../store/stores';
import { Button } from '../../../ui/Button';
import { Checkbox } from '../../../ui/Checkbox';
import { Dialog } from '../../../ui/Dialog';
import { Select } from '../../../ui/Select';
import { rampChoice } from '../pdsaChoices';
import styles from './Ramps.module.css';

const formats = [
  { id: 'png', label: 'PNG image' },
  { id: 'svg', label: 'SVG drawing' },
  { id: 'pdf', label: 'PDF document' },
  { id: 'pptx', label: 'PowerPoint slide' },
] as const;

const sizes = (['a4', 'a4-portrait', 'a3', 'journal-double'] as const).map((id) => ({
  id,
  label: presetCalled(id)?.label ?? id,
}));

const resolutions = [
  { id: '150', label: '150 dpi' },
  { id: '300', label: '300 dpi' },
  { id: '600', label: '600 dpi' },
] as const;

/** Of the figure before it is scaled to its size, px: letters stay legible on an upright page. */
const widths: Readonly<Partial<Record<PresetId, number>>> = { 'a4-portrait': 980, 'journal-double': 980 };
const usualWidth = 1_320;

export function ExportRamps({ onClose }: { readonly onClose: () => void }) {
  const { ports, openPlan } = useCommandContext();
  const today = useToday();
  const shown = useSession(rampChoice);
  const [format, setFormat] = useState<(typeof formats)[number]['id']>('png');
  const [size, setSize] = useState<(typeof sizes)[number]['id']>('a4');
  const [dpi, setDpi] = useState<(typeof resolutions)[number]['id']>('300');
  const [abandoned, setAbandoned] = useState(shown.abandoned);
  const pictures: Drawing['pictures'] = () => {
    const preset = format === 'pptx' ? 'slide' : size;
    const width = widths[preset] ?? usualWidth;
    const figure = rampsFigure(openPlan.plan(), createWrapper(ports.measure), {
      choice: { ...shown, abandoned },
      today: today(),
      palette: lightPalette,
      width,
      labelWidth: Math.round(width * 0.26),
      onPaper: { preset },
    });
    return figure ? [figure.picture] : [];
  };
  const save = () => {
    onClose();
    void ports.saveDrawing({ format, what: 'ramps', dpi: Number(dpi), pictures });
  };
  return (
    <Dialog
      title="Export ramps"
      isOpen
      onClose={onClose}
      size="small"
      footer={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button variant="primary" onPress={save}>
            Export
          </Button>
        </>
      }
    >
      <div className={styles.fields}>
        <Select label="Form" choices={formats} value={format} onChange={setFormat} />
        {format !== 'pptx' && <Select label="Size" choices={sizes} value={size} onChange={setSize} />}
        {format === 'png' && <Select label="Resolution" choices={resolutions} value={dpi} onChange={setDpi} />}
        <Checkbox label="With abandoned ideas" isSelected={abandoned} onChange={setAbandoned} />
      </div>
    </Dialog>
  );
}
