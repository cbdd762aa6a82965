/** Filters what was heard, takes it out as a page or a workbook, and records something more; it stands in the bar of the view. */
import { Plus } from 'lucide-react';
import { useCommandContext } from '../../../commands/commandContext';
import { commandById, runCommand } from '../../../commands/table';
import {
  hasHeardMark,
  heardMarks,
  heardMarkWords,
  themeCounts,
  type HeardChoices,
} from '../../../plan/ask/people/heardRows';
import { usePlan } from '../../../store/stores';
import { Button } from '../../../ui/Button';
import { Chip } from '../../../ui/Chip';
import { MenuButton } from '../../../ui/MenuButton';
import { useMediaQuery } from '../../../ui/useMediaQuery';
import styles from './Heard.module.css';
import { setHeardChoices } from './heardChoices';
import { saveWorkbook } from './heardDeeds';

interface HeardBarProps {
  readonly choices: HeardChoices;
  readonly onNew: () => void;
}

export function HeardBar({ choices, onNew }: HeardBarProps) {
  const context = useCommandContext();
  const { session, openPlan } = context;
  const plan = usePlan((each) => each);
  const all = Object.values(plan.heard);
  // Where the list of themes has no room.
  const isNarrow = useMediaQuery('(max-width: 900px)');
  const { theme, marks } = choices;
  return (
    <>
      <div role="group" aria-label="Filters" className={styles.chips}>
        {heardMarks.map((mark) => (
          <Chip
            key={mark}
            count={all.filter((each) => hasHeardMark(plan, each, mark)).length}
            isOn={marks.includes(mark)}
            onChange={(isOn) =>
              setHeardChoices(session, { marks: isOn ? [...marks, mark] : marks.filter((each) => each !== mark) })
            }
          >
            {heardMarkWords[mark]}
          </Chip>
        ))}
      </div>
      {isNarrow && (
        <MenuButton
          label={theme === undefined ? 'All themes' : `Theme: ${theme}`}
          variant="quiet"
          className={styles.themeMenu ?? ''}
          items={() => [
            {
              id: 'all',
              label: 'All themes',
              isChosen: theme === undefined,
              onAction: () => setHeardChoices(session, { theme: undefined }),
            },
            ...themeCounts(openPlan.plan()).map((each) => ({
              id: `theme ${each.theme}`,
              label: each.theme,
              isChosen: theme === each.theme,
              onAction: () => setHeardChoices(session, { theme: each.theme }),
            })),
          ]}
        />
      )}
      <MenuButton
        label="Publish"
        variant="quiet"
        items={() => [
          {
            id: 'page',
            label: 'Page without names…',
            isDisabled: commandById('publish-heard').enabled?.(context) === false,
            onAction: () => runCommand('publish-heard', context),
          },
          { id: 'excel', label: 'Excel workbook, with names', onAction: () => void saveWorkbook(context) },
        ]}
      />
      <Button icon={<Plus />} onPress={onNew}>
        Something heard
      </Button>
    </>
  );
}
