/** The bar above the diagram: what is shown and how it is coloured, how it is arranged, zoom, and one more box. */
import { Eye, LayoutList, Palette, Plus, Spline } from 'lucide-react';
import { memo } from 'react';
import { useCommandContext } from '../../commands/commandContext';
import { commandById, runCommand } from '../../commands/table';
import { underBoxes } from '../../plan/ask/underBoxes';
import { choicesOf, colourWords } from '../../plan/ask/lookWords';
import { setLook } from '../../plan/edit/appearance';
import { setShown } from '../../plan/edit/shown';
import { count } from '../../kit/english';
import { shownIn, type ShownSwitch } from '../../plan/model/show';
import { usePlan } from '../../store/stores';
import { useAct } from '../../store/useAct';
import { Button } from '../../ui/Button';
import { MenuButton } from '../../ui/MenuButton';
import { InPlace } from '../../ui/Places';
import { Switch } from '../../ui/Switch';
import { countColours, countUnderBoxes } from './barCounts';
import styles from './DiagramBar.module.css';
import { FilterTools } from './FilterTools';
import { ZoomTools } from '../../canvas/ZoomTools';

export const DiagramBar = memo(function DiagramBar() {
  const context = useCommandContext();
  const isFree = usePlan((plan) => plan.appearance.arrangement === 'free');
  return (
    <InPlace name="bar">
      <div className={styles.looking}>
        <ShowMenu />
        <ColourMenu />
        <FilterTools />
      </div>
      <div className={styles.spring} />
      <div className={styles.arranging}>
        <LinesMenu />
        <Button variant="quiet" icon={<LayoutList />} onPress={() => runCommand('tidy', context)}>
          {commandById('tidy').label}
        </Button>
        <Switch label={commandById('free').label} isSelected={isFree} onChange={() => runCommand('free', context)} />
      </div>
      <ZoomTools />
      <Button icon={<Plus />} onPress={() => runCommand('add-box', context)}>
        <span className={styles.words}>Add box</span>
      </Button>
    </InPlace>
  );
});

function ShowMenu() {
  const { openPlan } = useCommandContext();
  const act = useAct();
  // An entry that is turned over stays in sight, and is asked anew.
  const isShown = (name: ShownSwitch) => shownIn(openPlan.plan().appearance)[name];
  return (
    <MenuButton
      label="Show"
      variant="quiet"
      icon={<Eye />}
      items={() => {
        const counts = countUnderBoxes(openPlan.plan());
        return underBoxes.map(([name, label]) => ({
          id: name,
          label,
          count: { number: counts[name], words: `${count(counts[name], 'box has', 'boxes have')} some` },
          isChecked: isShown(name),
          onAction: () => act('change what is shown', (draft) => setShown(draft, { [name]: !isShown(name) })),
        }));
      }}
    />
  );
}

function ColourMenu() {
  const { openPlan } = useCommandContext();
  const colourBy = usePlan((plan) => plan.appearance.colourBy ?? 'column');
  const act = useAct();
  const by = `: ${colourWords[colourBy].toLowerCase()}`;
  // “Status” says enough where there is little room: the bar keeps to one line beside the details at 1440 px.
  const shownBy = by.replace(/ of .*/u, '');
  return (
    <MenuButton
      label={`Colour${by}`}
      shown={
        <>
          Colour<span className={styles.words}>{shownBy}</span>
        </>
      }
      variant="quiet"
      icon={<Palette />}
      items={() =>
        choicesOf(colourWords).map(({ id, label }) => {
          const colours = countColours(openPlan.plan(), id);
          return {
            id,
            label,
            count: { number: colours, words: count(colours, 'colour') },
            isChosen: id === colourBy,
            onAction: () =>
              act('change colours', (draft) => setLook(draft, { colourBy: id === 'column' ? undefined : id })),
          };
        })
      }
    />
  );
}

const lineCommands = ['lines-elbow', 'lines-curved', 'lines-straight'];
const arrowCommands = ['arrows-none', 'arrows-towards-aim', 'arrows-from-aim'];

function LinesMenu() {
  const context = useCommandContext();
  const entry = (choice: string) => (id: string) => ({
    id,
    choice,
    label: commandById(id).label,
    isChosen: commandById(id).chosen?.(context) ?? false,
    onAction: () => runCommand(id, context),
  });
  return (
    <MenuButton
      label="Lines"
      variant="quiet"
      icon={<Spline />}
      items={() => [...lineCommands.map(entry('Lines')), 'separator', ...arrowCommands.map(entry('Arrowheads'))]}
    />
  );
}
