/** Filters what was heard, takes it out as a page or a workbook, and records something more; it stands in the bar of the view. */
import { Plus } from 'lucide-react';
import { useCommandContext } from '../../../commands/commandContext';
import { commandById, runCommand } from '../../../commands/table';
import { isWithheld } from '../../../plan/ask/people/redact';
import { themeCounts, type HeardChoices } from '../../../plan/ask/people/heardRows';
import { Button } from '../../../ui/Button';
import { MenuButton } from '../../../ui/MenuButton';
import styles from './Heard.module.css';
import { HeardChips } from './HeardChips';
import { setHeardChoices } from './heardChoices';
import { saveWorkbook } from './heardDeeds';

interface HeardBarProps {
  readonly choices: HeardChoices;
  /** The list of themes has no room. */
  readonly isNarrow: boolean;
  readonly onNew: () => void;
}

export function HeardBar({ choices, isNarrow, onNew }: HeardBarProps) {
  const context = useCommandContext();
  const { session, openPlan } = context;
  const { theme } = choices;
  return (
    <>
      {isNarrow && <HeardChips choices={choices} />}
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
          ...(isWithheld(openPlan.plan())
            ? [{ id: 'covered', label: 'Excel workbook', onAction: () => void saveWorkbook(context, false) }]
            : []),
          { id: 'excel', label: 'Excel workbook, with names', onAction: () => void saveWorkbook(context, true) },
        ]}
      />
      <Button icon={<Plus />} onPress={onNew}>
        Something heard
      </Button>
    </>
  );
}
