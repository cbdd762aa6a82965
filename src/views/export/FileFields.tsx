/** What can be chosen about the file of a format; only what the format heeds is there. */
import type { ReactNode } from 'react';
import { resolutions } from '../../figure/pictureSize';
import { SegmentedControl } from '../../ui/SegmentedControl';
import { Switch } from '../../ui/Switch';
import type { Exporter, ExportSettings } from './exporter';

interface FileFieldsProps {
  readonly exporter: Pick<Exporter, 'uses' | 'resolutions'>;
  readonly settings: ExportSettings;
  readonly onChange: (settings: Partial<ExportSettings>) => void;
}

type Field = (props: FileFieldsProps) => ReactNode;

const fields: Readonly<Record<keyof ExportSettings, Field>> = {
  dpi: ({ exporter, settings, onChange }) => (
    <SegmentedControl
      label="Resolution"
      segments={(exporter.resolutions ?? resolutions).map((dpi) => ({ id: String(dpi), label: `${dpi} dpi` }))}
      value={String(settings.dpi)}
      onChange={(id) => onChange({ dpi: Number(id) })}
    />
  ),
  embedFonts: ({ settings, onChange }) => (
    <Switch
      label="Fonts inside the file"
      isSelected={settings.embedFonts}
      onChange={(embedFonts) => onChange({ embedFonts })}
    />
  ),
  withPlan: ({ settings, onChange }) => (
    <Switch
      label="The plan inside the file"
      description="Opening the file in Aimtree gives back the whole plan, with its notes and cycles."
      isSelected={settings.withPlan}
      onChange={(withPlan) => onChange({ withPlan })}
    />
  ),
};

export function FileFields(props: FileFieldsProps) {
  return props.exporter.uses.map((name) => {
    const Part = fields[name];
    return <Part key={name} {...props} />;
  });
}
