/** Exports a timeline or a grid: the form, the paper or slide, how fine; below them what will be written. */
import { useMemo, useState } from 'react';
import { useCommandContext } from '../../commands/commandContext';
import { onPaper, type PictureContent } from '../../figure/compose/onPaper';
import { presetCalled } from '../../figure/compose/figureSize';
import { figureSvg } from '../../figure/svg/figureSvg';
import { createWrapper, type Wrapper } from '../../geometry/text/wrapText';
import type { Plan } from '../../plan/model/schema';
import { usePlan } from '../../store/stores';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { Select } from '../../ui/Select';
import styles from './ExportPicture.module.css';

interface ExportPictureProps {
  /** “timeline”: it becomes a part of the file’s name. */
  readonly what: string;
  readonly draw: (plan: Plan, wrap: Wrapper) => PictureContent;
  readonly onClose: () => void;
}

const formats = [
  { id: 'png', label: 'PNG image' },
  { id: 'svg', label: 'SVG drawing' },
  { id: 'pdf', label: 'PDF document' },
  { id: 'pptx', label: 'PowerPoint slide' },
] as const;

const sizes = (['a4', 'a4-portrait', 'a3', 'journal-double', 'screen'] as const).map((id) => ({
  id,
  label: presetCalled(id)?.label ?? id,
}));

const resolutions = [
  { id: '150', label: '150 dpi' },
  { id: '300', label: '300 dpi' },
  { id: '600', label: '600 dpi' },
] as const;

export function ExportPicture({ what, draw, onClose }: ExportPictureProps) {
  const { ports } = useCommandContext();
  const plan = usePlan((each) => each);
  const [format, setFormat] = useState<(typeof formats)[number]['id']>('png');
  const [size, setSize] = useState<(typeof sizes)[number]['id']>('a4');
  const [dpi, setDpi] = useState<(typeof resolutions)[number]['id']>('300');
  const content = useMemo(() => draw(plan, createWrapper(ports.measure)), [draw, plan, ports]);
  const picture = onPaper(content, { preset: format === 'pptx' ? 'slide' : size });
  const save = () => {
    onClose();
    const name = what.replaceAll(' ', '-');
    void ports.saveDrawing({ format, what: name, dpi: Number(dpi), pictures: () => [picture] });
  };
  return (
    <Dialog
      title={`Export ${what}`}
      isOpen
      onClose={onClose}
      size="large"
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
      </div>
      <img
        className={styles.preview}
        src={`data:image/svg+xml;charset=utf-8,${encodeURIComponent(figureSvg(picture))}`}
        alt={content.alt.short}
      />
    </Dialog>
  );
}
