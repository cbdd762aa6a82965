/** Shows the choices about the file. Only those that the format uses are there. */
import type { ReactNode } from 'react';
import type { PagesWish } from '../../figure/pdf/sheets';
import { resolutions } from '../../figure/compose/pictureSize';
import { SegmentedControl, type Segment } from '../../ui/SegmentedControl';
import { Switch } from '../../ui/Switch';
import type { ExportSettings } from '../../output/exporter';

interface FileFieldsProps {
  readonly uses: readonly (keyof ExportSettings)[];
  /** All that there are when absent. */
  readonly dpis: readonly number[] | undefined;
  readonly settings: ExportSettings;
  readonly onChange: (settings: Partial<ExportSettings>) => void;
}

const pageChoices: readonly Segment<PagesWish>[] = [
  { id: 'one', label: 'One page' },
  { id: 'several', label: 'Several A4 pages' },
];

type Field = (props: Omit<FileFieldsProps, 'uses'>) => ReactNode;

const fields: Readonly<Record<keyof ExportSettings, Field>> = {
  dpi: ({ dpis = resolutions, settings, onChange }) => (
    <SegmentedControl
      label="Resolution"
      segments={dpis.map((dpi) => ({ id: String(dpi), label: `${dpi} dpi` }))}
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
  pages: ({ settings, onChange }) => (
    <SegmentedControl
      label="Pages"
      segments={pageChoices}
      value={settings.pages}
      onChange={(pages) => onChange({ pages })}
    />
  ),
};

export function FileFields({ uses, ...rest }: FileFieldsProps) {
  return uses.map((name) => {
    const Part = fields[name];
    return <Part key={name} {...rest} />;
  });
}
