/**
 * Shows the export dialog: a live preview of exactly what will be written, the format, and the choices about the
 * figure. It is mounted only while it is open, and its code is loaded then.
 */
import { useMemo, useReducer, useState } from 'react';
import type { FilePort } from '../../browser/files';
import type { Figure } from '../../figure/compose/figure';
import { exportFormats, type FormatId } from '../../output/formats';
import { createFigures } from '../../figure/compose/figures';
import type { FiguresOf } from '../../figure/compose/plainFigures';
import { fileName } from '../../format/fileName';
import type { MeasureText } from '../../geometry/types/types';
import type { NodeId, Plan } from '../../plan/model/schema';
import { usePlan, useSession, useStores } from '../../store/stores';
import { Dialog } from '../../ui/Dialog';
import { DialogButtons } from '../../ui/DialogButtons';
import { ProgressBar } from '../../ui/ProgressBar';
import { Select } from '../../ui/Select';
import styles from './ExportDialog.module.css';
import { heeded } from '../../output/exporter';
import { exporters } from '../../output/exporters';
import { FigureFields } from './FigureFields';
import { FigurePreview } from './FigurePreview';
import { FileFields } from './FileFields';
import { FileSize, useFileSize } from './FileSize';
import { IdeasField } from './IdeasField';
import { PicturedText } from './PicturedText';
import { asPrinted, settingsFor } from '../../output/printedSize';
import { ReadingSize } from './ReadingSize';
import { SizeFields } from './SizeFields';
import { useExport } from './useExport';
import { useFigureChoices, type FigureChoices } from './useFigureChoices';
import { useFigures, type FiguresNow } from './useFigures';

export interface ExportDialogProps {
  /** The format to begin with; one that is not known counts as the first. */
  readonly format: string;
  readonly measure: MeasureText;
  readonly files: FilePort;
  readonly onClose: () => void;
}

const formats = exportFormats.map(({ id, title }) => ({ id, label: title }));

export function ExportDialog(props: ExportDialogProps) {
  const { measure } = props;
  const plan = usePlan((open) => open);
  const collapsed = useSession((state) => state.collapsed);
  const [formatId, setFormat] = useState<FormatId>(exportFormats.find(({ id }) => id === props.format)?.id ?? 'png');
  const choices = useFigureChoices(exporters[formatId]);
  const figuresOf = useMemo(() => createFigures(measure), [measure]);
  const { figures, ...ready } = useFigures(plan, choices.options, figuresOf, collapsed);
  if (!figures) return null;
  return (
    <ExportForm
      {...{ ...props, ...ready, plan, collapsed, formatId, choices, figuresOf, figures }}
      onFormat={setFormat}
    />
  );
}

interface ExportFormProps extends Omit<ExportDialogProps, 'format' | 'measure'>, Omit<FiguresNow, 'figures'> {
  readonly plan: Plan;
  readonly collapsed: ReadonlySet<NodeId>;
  readonly formatId: FormatId;
  readonly choices: FigureChoices;
  readonly figuresOf: FiguresOf;
  readonly figures: readonly Figure[];
  readonly onFormat: (format: FormatId) => void;
}

function ExportForm({ plan, collapsed, formatId, choices, figuresOf, figures, ...props }: ExportFormProps) {
  const { drawn, settled, files, onFormat, onClose } = props;
  const { session, newId, now } = useStores();
  const format = exportFormats.find(({ id }) => id === formatId) ?? exportFormats[0];
  const exporter = exporters[formatId];
  const { options, change, set } = choices;
  const settings = heeded(choices.settings, exporter);
  const printed = useMemo(() => asPrinted(figures, settings, exporter), [figures, settings, exporter]);
  const fileSize = useFileSize(printed, options, settings, exporter);
  const job = useExport(files, drawn && exporter);
  const [isShown, setShown] = useReducer(() => true, false);

  const runExport = async () => {
    const name = fileName(plan.title).replace(/\.aimtree\.json$/, '');
    const saved = await job.start({
      format,
      exporter,
      input: { plan, figures: await settled(), options, settings, outside: { newId, now } },
      name,
    });
    if (saved.length === 0) return;
    choices.keep();
    session.say(saved.length === 1 ? `“${saved[0]}” is exported.` : `${saved.length} files are exported.`);
    onClose();
  };

  return (
    <Dialog
      title={format.title}
      isOpen
      size="wide"
      onClose={onClose}
      footer={
        <DialogButtons
          onCancel={job.running ? job.stop : onClose}
          isDisabled={!drawn || !fileSize.ok || job.running}
          onConfirm={() => void runExport()}
        >
          Export
        </DialogButtons>
      }
    >
      <div className={styles.parts}>
        <div className={styles.shown}>
          <FigurePreview
            drawn={drawn}
            onShown={setShown}
            onColumnWidths={(columnWidths) => change({ columnWidths, shown: { fit: false } })}
            options={options}
          />
          <ReadingSize
            plan={plan}
            options={options}
            figures={printed}
            figuresOf={figuresOf}
            collapsed={collapsed}
            isShown={isShown}
            onChange={change}
          />
          <FileSize size={fileSize} settings={settings} onChange={change} onSettings={set} />
          {job.progress !== undefined && <ProgressBar label="Making the file" value={job.progress} />}
          {job.failure !== undefined && (
            <p role="alert" className={styles.failure}>
              {job.failure}
            </p>
          )}
        </div>
        <div className={styles.chosen}>
          <div className={styles.first}>
            <Select label="Format" choices={formats} value={formatId} onChange={onFormat} />
            <SizeFields
              options={options}
              figures={figures}
              isFree={plan.appearance.arrangement === 'free'}
              exporter={exporter}
              onChange={change}
            />
            <IdeasField options={options} isFree={plan.appearance.arrangement === 'free'} onChange={change} />
            <FileFields
              uses={settingsFor(exporter, figures)}
              dpis={exporter.resolutions}
              settings={settings}
              onChange={set}
            />
            {formatId === 'pdf' && <PicturedText figures={figures} />}
          </div>
          <FigureFields plan={plan} options={options} figure={figures[0]} onChange={change} />
        </div>
      </div>
    </Dialog>
  );
}
