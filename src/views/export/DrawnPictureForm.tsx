/** Exports what a view has drawn of marks: the form, the paper or slide, how fine; below them what will be written. */
import { useMemo, useState } from 'react';
import { useCommandContext } from '../../commands/commandContext';
import type { DrawnPicture } from '../../commands/view';
import { figureOptions } from '../../figure/compose/figureOptions';
import { presetCalled, presetOf, type PresetId } from '../../figure/compose/figureSize';
import { onPaper } from '../../figure/compose/onPaper';
import { resolutions as dpis } from '../../figure/compose/pictureSize';
import { readingSize } from '../../figure/compose/readingSize';
import type { Picture } from '../../figure/marks/picture';
import { createWrapper } from '../../geometry/text/wrapText';
import { drawingWriters } from '../../output/drawingWriters';
import { ExportFailure } from '../../output/exporter';
import { exportFormats } from '../../output/formats';
import { usePlan } from '../../store/stores';
import { Checkbox } from '../../ui/Checkbox';
import { Select } from '../../ui/Select';
import { CopyDrawing } from './CopyDrawing';
import { DrawnPreview } from './DrawnPreview';
import styles from './Picture.module.css';
import type { PictureDialogProps } from './PictureDialog';
import { PictureFrame } from './PictureFrame';
import { pictureName } from './pictureName';
import { notDrawn } from './useExport';
import { useFileWork } from './useFileWork';

const formats = exportFormats.flatMap(({ id, title }) => (drawingWriters[id] ? [{ id, label: title }] : []));
const sizes = (['a4', 'a4-portrait', 'a3', 'journal-double', 'journal-single', 'screen'] as const).map((id) => ({
  id,
  label: presetCalled(id)?.label ?? id,
}));
const narrow: ReadonlySet<string> = new Set(['a4-portrait', 'journal-double', 'journal-single']);
const withPixels: ReadonlySet<string> = new Set(['png', 'tiff', 'docx']);
const resolutions = dpis.map((dpi) => ({ id: String(dpi), label: `${dpi} dpi` }));

interface DrawnPictureFormProps extends PictureDialogProps {
  readonly picture: DrawnPicture;
}

export function DrawnPictureForm({ picture, files, onClose }: DrawnPictureFormProps) {
  const { ports, session, newId, now } = useCommandContext();
  const plan = usePlan((each) => each);
  const [format, setFormat] = useState<(typeof formats)[number]['id']>('png');
  const [size, setSize] = useState<(typeof sizes)[number]['id']>('a4');
  const [dpi, setDpi] = useState('300');
  const { what, draw, switches = [] } = picture;
  const [on, setOn] = useState<ReadonlySet<string>>(
    () => new Set(switches.flatMap(({ id, isOn }) => (isOn ? [id] : []))),
  );
  const work = useFileWork(files, notDrawn);
  const preset = format === 'pptx' ? 'slide' : size;
  const drawn = useMemo(() => {
    const content = draw(plan, createWrapper(ports.measure), {
      isNarrow: narrow.has(preset),
      isColumn: preset === 'journal-single',
      on,
    });
    return content && onPaper(content, { preset });
  }, [draw, plan, ports, preset, on]);

  const save = async () => {
    const form = exportFormats.find(({ id }) => id === format) ?? exportFormats[0];
    const [name] = await work.start({
      names: [pictureName(plan.title, what, form.extension)],
      type: form.type,
      description: form.title,
      async make(making) {
        const writer = await drawingWriters[format]?.();
        if (!writer || !drawn) throw new ExportFailure('There is nothing to be drawn.');
        const options = figureOptions(plan, { preset });
        const settings = {
          dpi: Number(dpi),
          embedFonts: true,
          inside: 'nothing',
          records: false,
          pages: 'one',
        } as const;
        return writer.write({ plan, figures: [drawn], options, settings, outside: { newId, now } }, making);
      },
    });
    if (name === undefined) return;
    session.say(`“${name}” is saved.`);
    onClose();
  };
  const toggle = (id: string, isOn: boolean) => {
    const next = new Set(on);
    if (isOn) next.add(id);
    else next.delete(id);
    setOn(next);
  };
  return (
    <PictureFrame
      title={`Export ${what}`}
      work={work}
      isReady={drawn !== null}
      further={<CopyDrawing picture={drawn} onSaid={(words) => session.say(words)} />}
      onExport={() => void save()}
      onClose={onClose}
    >
      <div className={styles.fields}>
        <Select label="Form" choices={formats} value={format} onChange={setFormat} />
        {format !== 'pptx' && <Select label="Size" choices={sizes} value={size} onChange={setSize} />}
        {withPixels.has(format) && <Select label="Resolution" choices={resolutions} value={dpi} onChange={setDpi} />}
        {switches.map(({ id, label }) => (
          <Checkbox key={id} label={label} isSelected={on.has(id)} onChange={(isOn) => toggle(id, isOn)} />
        ))}
      </div>
      {drawn ? (
        <>
          <DrawnPreview picture={drawn} />
          <p className={styles.size}>{smallestText(drawn, preset)}</p>
        </>
      ) : (
        <p className={styles.size}>There is nothing to be drawn.</p>
      )}
    </PictureFrame>
  );
}

/** At what size the smallest text is read, and what is read well there. */
function smallestText(picture: Picture, preset: PresetId): string {
  const points = readingSize(picture);
  if (points === undefined) return '';
  const floor = presetOf({ preset })?.floor;
  const isSmall = floor !== undefined && points < floor.points;
  const size = points.toLocaleString('en-GB', { maximumFractionDigits: 1 });
  return `Smallest text: ${size} pt.${isSmall ? ` ${floor.words}` : ''}`;
}
