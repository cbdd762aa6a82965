/** What changes the view of the network: layout, colours, whose ties, how far around; its form; files in and out. */
import { ArrowDownUp, Grid3x3, List, Palette, SlidersHorizontal, Waypoints } from 'lucide-react';
import { useState } from 'react';
import { useCommandContext } from '../../../commands/commandContext';
import { folded } from '../../../kit/folded';
import { mapLayouts, type MapLayout } from '../../../geometry/network/mapTypes';
import { tieTypes } from '../../../plan/ask/people/network';
import { usePlan } from '../../../store/stores';
import { Checkbox } from '../../../ui/Checkbox';
import { MenuButton } from '../../../ui/MenuButton';
import type { MenuEntry } from '../../../ui/menuEntry';
import { InPlace } from '../../../ui/Places';
import { PopoverButton } from '../../../ui/PopoverButton';
import { SegmentedControl } from '../../../ui/SegmentedControl';
import type { NetworkDialog } from './dialogs/NetworkDialogs';
import { choose, setNetwork, type NetworkForm } from './networkChoices';
import { saveNetwork } from './networkFiles';
import styles from './NetworkBar.module.css';
import type { ShownNetwork } from './useNetwork';

const layoutWords: Readonly<Record<MapLayout, string>> = {
  force: 'Force',
  organisation: 'Organisation',
  target: 'Target',
  stance: 'Stance',
};

const forms = [
  { id: 'map', words: 'Map', icon: <Waypoints aria-hidden /> },
  { id: 'matrix', words: 'Matrix', icon: <Grid3x3 aria-hidden /> },
  { id: 'list', words: 'List', icon: <List aria-hidden /> },
] as const;

interface NetworkBarProps {
  readonly shown: ShownNetwork;
  readonly form: NetworkForm;
  readonly onOpen: (dialog: NetworkDialog) => void;
}

export function NetworkBar({ shown, form, onOpen }: NetworkBarProps) {
  const context = useCommandContext();
  const { session } = context;
  const { layout, colouring } = shown.settings;
  const files: readonly MenuEntry[] = [
    { id: 'import', label: 'Import ties…', onAction: () => onOpen({ kind: 'import', text: '' }) },
    { id: 'survey', label: 'Survey form…', onAction: () => onOpen({ kind: 'survey' }) },
    'separator',
    { id: 'picture', label: 'Picture of the map…', onAction: () => session.openDialog('picture') },
    { id: 'csv', label: 'Ties as CSV', onAction: () => void saveNetwork(context, 'csv') },
    { id: 'graphml', label: 'GraphML for Gephi and yEd', onAction: () => void saveNetwork(context, 'graphml') },
    { id: 'kumu', label: 'Excel sheets for Kumu', onAction: () => void saveNetwork(context, 'kumu') },
  ];
  return (
    <InPlace name="bar">
      {form === 'map' && (
        <MenuButton
          label={`Layout: ${layoutWords[layout]}, colour: ${colouring}`}
          shown={layoutWords[layout]}
          variant="quiet"
          icon={<Palette />}
          items={[
            ...mapLayouts.map((id) => ({
              id,
              choice: 'Layout',
              label: layoutWords[id],
              isChosen: id === layout,
              onAction: () => setNetwork(session, { layout: id }),
            })),
            'separator',
            ...(['organisation', 'stance'] as const).map((id) => ({
              id: `colour-${id}`,
              choice: 'Colour',
              label: id === 'organisation' ? 'Colour by organisation' : 'Colour by stance',
              isChosen: id === colouring,
              onAction: () => setNetwork(session, { colouring: id }),
            })),
          ]}
        />
      )}
      <TieChoices shown={shown} />
      <div className={styles.forms} role="radiogroup" aria-label="Form">
        {forms.map(({ id, words, icon }) => (
          <label key={id} className={styles.form} title={words}>
            <input
              type="radio"
              name="network-form"
              aria-label={words}
              checked={id === form}
              onChange={() => setNetwork(session, { form: id })}
            />
            <span className={styles.words}>
              {icon}
              <span>{words}</span>
            </span>
          </label>
        ))}
      </div>
      <MenuButton label="Import and export" icon={<ArrowDownUp />} iconOnly items={files} />
    </InPlace>
  );
}

/** Which ties, and how far around whoever is selected. */
function TieChoices({ shown: { settings } }: { readonly shown: ShownNetwork }) {
  const { session } = useCommandContext();
  const types = usePlan((plan) => tieTypes(plan.ties));
  const [isOpen, open] = useState(false);
  const { choice, steps } = settings;
  const isAll = choice.formal && choice.informal && choice.least === 1 && choice.hidden.length === 0 && steps === 0;
  const show = (type: string, isShown: boolean) => {
    const others = choice.hidden.filter((each) => each !== folded(type));
    choose(session, { hidden: isShown ? others : [...others, folded(type)] });
  };
  return (
    <PopoverButton
      label="Ties shown"
      buttonLabel={isAll ? 'Ties shown: all' : 'Ties shown: some'}
      shown={isAll ? '' : 'Some ties'}
      icon={<SlidersHorizontal />}
      variant="quiet"
      isOpen={isOpen}
      onOpenChange={open}
    >
      {() => (
        <>
          <Checkbox
            label="Formal, from roles"
            isSelected={choice.formal}
            onChange={(formal) => choose(session, { formal })}
          />
          <Checkbox
            label="Informal"
            isSelected={choice.informal}
            onChange={(informal) => choose(session, { informal })}
          />
          {types.map((type) => (
            <Checkbox
              key={type}
              label={type}
              isSelected={!choice.hidden.includes(folded(type))}
              onChange={(isShown) => show(type, isShown)}
            />
          ))}
          <SegmentedControl
            label="How often, at least"
            value={String(choice.least) as '1' | '2' | '3'}
            segments={[
              { id: '1', label: 'Any' },
              { id: '2', label: 'Weekly' },
              { id: '3', label: 'Daily' },
            ]}
            onChange={(least) => choose(session, { least: Number(least) as 1 | 2 | 3 })}
          />
          <SegmentedControl
            label="Around who is selected"
            value={String(steps) as '0' | '1' | '2'}
            segments={[
              { id: '1', label: '1 step' },
              { id: '2', label: '2 steps' },
              { id: '0', label: 'All' },
            ]}
            onChange={(far) => setNetwork(session, { steps: Number(far) as 0 | 1 | 2 })}
          />
        </>
      )}
    </PopoverButton>
  );
}
