/** Shows the choices about the file. Only those that the format uses are there. */
import type { ReactNode } from 'react';
import type { PagesWish } from '../../figure/pdf/sheets';
import { resolutions } from '../../figure/compose/pictureSize';
import { isWithheld } from '../../plan/ask/people/redact';
import { usePlan } from '../../store/stores';
import { SegmentedControl, type Segment } from '../../ui/SegmentedControl';
import { Switch } from '../../ui/Switch';
import type { ExportSettings, PlanInside } from '../../output/exporter';

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

const insideChoices: readonly Segment<PlanInside>[] = [
  { id: 'nothing', label: 'Nothing' },
  { id: 'shown', label: 'What it shows', name: 'What the picture shows' },
  { id: 'whole', label: 'The whole plan' },
];

/** Plainly: the file may go to people who are not meant to read everything. */
const insideWords: Readonly<Record<PlanInside, string>> = {
  nothing: 'The file is only a picture.',
  shown: 'Its title, texts, links and what stands under the boxes; no notes and nothing written in PDSA cycles.',
  whole: 'Everything, also notes and PDSA cycles: whoever has the file can read them.',
};

interface InsideFieldProps {
  readonly inside: PlanInside;
  readonly onChange: (inside: PlanInside) => void;
}

function InsideField({ inside, onChange }: InsideFieldProps) {
  const stays = usePlan(isWithheld);
  const kept = stays && inside === 'whole' ? ' Names of stakeholders and judgements on them stay here.' : '';
  return (
    <SegmentedControl
      label="Inside the file, to be opened in Aimtree"
      segments={insideChoices}
      value={inside}
      onChange={onChange}
      hint={`${insideWords[inside]}${kept}`}
    />
  );
}

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
  records: ({ settings, onChange }) => (
    <Switch
      label="With notes, PDSA cycles and measures"
      isSelected={settings.records}
      onChange={(records) => onChange({ records })}
    />
  ),
  inside: ({ settings, onChange }) => (
    <InsideField inside={settings.inside} onChange={(inside) => onChange({ inside })} />
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
