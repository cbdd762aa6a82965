/**
 * Makes a PNG file of the whole diagram, at the size and resolution that a journal asks for. Mounted while it is open,
 * and loaded only then.
 */
import { useMemo, useState } from 'react';
import type { FilePort } from '../../browser/files';
import { pictureSize } from '../../figure/pictureSize';
import { fileName } from '../../format/fileName';
import type { Geometry, MeasureText } from '../../geometry/types';
import type { Plan } from '../../plan/schema';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { ProgressBar } from '../../ui/ProgressBar';
import styles from './ExportPngDialog.module.css';
import { pictureLimits } from './makePng';
import { PictureFacts } from './PictureFacts';
import { PictureOptions, type PictureChoices } from './PictureOptions';
import { PicturePreview } from './PicturePreview';
import { useDrawing } from './useDrawing';
import { usePngExport } from './usePngExport';

export interface ExportPngDialogProps {
  readonly plan: Pick<Plan, 'title'>;
  /** Of the whole plan, nothing collapsed. Asked once, when the dialog opens. */
  readonly geometry: () => Geometry;
  readonly measure: MeasureText;
  readonly files: FilePort;
  readonly onClose: () => void;
  /** Tells the user, assistive technology included. */
  readonly announce: (text: string) => void;
}

const atFirst: PictureChoices = { widthMm: 170, dpi: 300, ground: 'white', withTitle: true };

export function ExportPngDialog({ plan, geometry, measure, files, onClose, announce }: ExportPngDialogProps) {
  const [choices, setChoices] = useState(atFirst);
  const [shown] = useState(geometry);
  const picture = useMemo(() => ({ title: plan.title, geometry: shown, measure }), [plan.title, shown, measure]);
  const drawing = useDrawing(picture, choices);
  const job = usePngExport(files);
  const { widthMm, dpi, ground, withTitle } = choices;
  // What is exported is what was chosen last, even where drawing lags behind.
  const current = drawing?.options.ground === ground && drawing.options.withTitle === withTitle;
  const size = drawing && pictureSize({ figure: drawing, widthMm, dpi }, pictureLimits());
  const change = (changed: Partial<PictureChoices>) => setChoices((before) => ({ ...before, ...changed }));

  const runExport = async () => {
    if (!drawing || !current || !size?.ok) return;
    const name = fileName(plan.title).replace(/\.aimtree\.json$/, '.png');
    if (!(await job.start({ svg: drawing.svg, size, dpi, name }))) return;
    announce(`“${name}” is exported.`);
    onClose();
  };

  return (
    <Dialog
      title="PNG image"
      isOpen
      size="large"
      onClose={onClose}
      footer={
        <>
          <Button onPress={job.running ? job.stop : onClose}>Cancel</Button>
          <Button variant="primary" isDisabled={!current || !size?.ok || job.running} onPress={() => void runExport()}>
            Export
          </Button>
        </>
      }
    >
      <PicturePreview drawing={drawing} ground={ground} />
      <PictureOptions choices={choices} onChange={change} />
      {drawing && size && (
        <PictureFacts
          drawing={drawing}
          size={size}
          widthMm={widthMm}
          dpi={dpi}
          onWidth={(width) => change({ widthMm: width })}
          onDpi={(chosen) => change({ dpi: chosen })}
        />
      )}
      {job.progress !== undefined && <ProgressBar label="Drawing the picture" value={job.progress} />}
      {job.failure !== undefined && (
        <p role="alert" className={styles.failure}>
          {job.failure}
        </p>
      )}
    </Dialog>
  );
}
