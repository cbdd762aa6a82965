/** Exports what a view shows: the format, the paper or slide, how fine; below them what will be written. */
import { useEffect, useMemo, useRef, useState } from 'react';
import { FileFailure, type FilePort } from '../../browser/files';
import { resolutions } from '../../figure/compose/pictureSize';
import { presets, type PresetId } from '../../figure/compose/figureSize';
import { figureSvg } from '../../figure/svg/figureSvg';
import { fileName } from '../../format/fileName';
import { createWrapper } from '../../geometry/text/wrapText';
import type { MeasureText } from '../../geometry/types/types';
import { ExportFailure } from '../../output/exporter';
import { exportFormats } from '../../output/formats';
import { sized, viewFormats, writeView, type ViewFormat, type ViewPicture } from '../../output/viewPicture';
import { usePlan, useStores } from '../../store/stores';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { Select } from '../../ui/Select';
import styles from './ViewPictureDialog.module.css';

interface ViewPictureDialogProps {
  readonly picture: ViewPicture;
  readonly measure: MeasureText;
  readonly files: FilePort;
  readonly onClose: () => void;
}

const formats = exportFormats.filter(({ id }) => (viewFormats as readonly string[]).includes(id));
const sizes = ['screen', 'journal-double', 'a4', 'a4-portrait', 'slide'] as const satisfies readonly PresetId[];
const sizeChoices = presets.flatMap(({ id, label }) =>
  sizes.flatMap((each) => (each === id ? { id: each, label } : [])),
);
const finenesses = resolutions.map((dpi) => ({ id: String(dpi), label: `${dpi} dpi` }));

export function ViewPictureDialog({ picture, measure, files, onClose }: ViewPictureDialogProps) {
  const { session, newId, now } = useStores();
  const plan = usePlan((each) => each);
  const [format, setFormat] = useState<ViewFormat>('png');
  const [chosen, setSize] = useState<(typeof sizes)[number]>('a4');
  const [dpi, setDpi] = useState('300');
  const [failure, setFailure] = useState<string>();
  const [isRunning, setRunning] = useState(false);
  const work = useRef<AbortController>(undefined);
  useEffect(() => () => work.current?.abort(), []);
  const content = useMemo(() => picture.draw(plan, createWrapper(measure)), [picture, plan, measure]);
  const size = { preset: format === 'pptx' ? 'slide' : chosen } as const;
  const drawn = sized(content, size);
  const { title, extension, type } = exportFormats.find(({ id }) => id === format) ?? exportFormats[0];

  const save = async () => {
    work.current = new AbortController();
    const { signal } = work.current;
    setRunning(true);
    setFailure(undefined);
    const name = `${fileName(plan.title).replace(/\.aimtree\.json$/, '')}-${picture.name}${extension}`;
    const order = { format, plan, picture: drawn, size, dpi: Number(dpi), outside: { newId, now } };
    try {
      const file = writeView(order, { signal });
      // A port that gives up early leaves it to nobody.
      file.catch(() => undefined);
      const saved = await files.save({ name, type, description: title, content: file });
      if (saved !== 'saved') return setRunning(false);
      session.say(`“${name}” is exported.`);
      onClose();
    } catch (fault) {
      if (signal.aborted) return;
      setRunning(false);
      setFailure(wordsOf(fault));
    }
  };

  return (
    <Dialog
      title={picture.title}
      isOpen
      size="large"
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button variant="primary" isDisabled={isRunning} onPress={() => void save()}>
            Export
          </Button>
        </>
      }
    >
      <div className={styles.fields}>
        <Select
          label="Format"
          choices={formats.map(({ id, title: label }) => ({ id: id as ViewFormat, label }))}
          value={format}
          onChange={setFormat}
        />
        {format !== 'pptx' && <Select label="Size" choices={sizeChoices} value={chosen} onChange={setSize} />}
        {format === 'png' && <Select label="Resolution" choices={finenesses} value={dpi} onChange={setDpi} />}
      </div>
      {failure !== undefined && (
        <p role="alert" className={styles.failure}>
          {failure}
        </p>
      )}
      <img
        className={styles.preview}
        src={`data:image/svg+xml;charset=utf-8,${encodeURIComponent(figureSvg(drawn))}`}
        alt={content.alt.short}
      />
    </Dialog>
  );
}

function wordsOf(fault: unknown): string {
  if (fault instanceof ExportFailure) return fault.message;
  if (fault instanceof FileFailure) return 'The file could not be written. Choose another place and try again.';
  return 'The picture could not be drawn. Choose a lower resolution or another size and try again.';
}
