/** The themes of what was heard, each with how much there is of it and how much waits for an answer; and what the plan counts of it. */
import { Pencil } from 'lucide-react';
import { useState } from 'react';
import { useCommandContext } from '../../../commands/commandContext';
import { decisionsOf } from '../../../plan/ask/people/citedDecisions';
import { heardState } from '../../../plan/ask/people/heard';
import { themeCounts, type HeardChoices } from '../../../plan/ask/people/heardRows';
import { renameTheme } from '../../../plan/edit/people/heard';
import { limits } from '../../../plan/model/schema';
import { usePlan } from '../../../store/stores';
import { useAct } from '../../../store/useAct';
import { classes } from '../../../ui/classes';
import { IconButton } from '../../../ui/IconButton';
import { TextField } from '../../../ui/TextField';
import { TitleField } from '../../../ui/TitleField';
import styles from './Heard.module.css';
import { HeardChips } from './HeardChips';
import { setHeardChoices } from './heardChoices';

export function Themes({ choices }: { readonly choices: HeardChoices }) {
  const { session } = useCommandContext();
  const act = useAct();
  const plan = usePlan((each) => each);
  const [renamed, rename] = useState<string | null>(null);
  const all = Object.values(plan.heard);
  const open = all.filter((each) => heardState(each) === 'open').length;
  const show = (theme: string | undefined) => setHeardChoices(session, { theme });
  const keep = (theme: string, name: string) => {
    rename(null);
    if (name.trim() === '' || name.trim() === theme) return;
    act('rename theme', (draft) => renameTheme(draft, theme, name), { announced: `The theme is ${name.trim()} now.` });
    if (choices.theme === theme) show(name.trim());
  };
  return (
    <nav aria-label="Themes" className={styles.themes}>
      <TextField
        label="Find in what was heard"
        hideLabel
        placeholder="Find in what was heard"
        value={choices.words}
        onChange={(words) => setHeardChoices(session, { words })}
      />
      <HeardChips choices={choices} />
      <h2>Themes</h2>
      <ul>
        <li>
          <Theme
            name="Everything"
            all={all.length}
            open={open}
            isOn={choices.theme === undefined}
            onShow={() => show(undefined)}
          />
        </li>
        {themeCounts(plan).map(({ theme, ...counts }) => (
          <li key={theme}>
            {renamed === theme ? (
              <TitleField
                label={`New name of the theme ${theme}`}
                title={theme}
                maxLength={limits.text}
                className={styles.rename}
                onKeep={(name) => keep(theme, name)}
                onDrop={() => rename(null)}
              />
            ) : (
              <>
                <Theme name={theme} {...counts} isOn={choices.theme === theme} onShow={() => show(theme)} />
                <IconButton label={`Rename the theme ${theme}`} icon={<Pencil />} small onPress={() => rename(theme)} />
              </>
            )}
          </li>
        ))}
      </ul>
      <Cited />
    </nav>
  );
}

interface ThemeProps {
  readonly name: string;
  readonly all: number;
  readonly open: number;
  readonly isOn: boolean;
  readonly onShow: () => void;
}

function Theme({ name, all, open, isOn, onShow }: ThemeProps) {
  return (
    <button
      type="button"
      aria-pressed={isOn}
      aria-label={`${name}, ${all}${open > 0 ? `, ${open} not answered` : ''}`}
      className={classes(styles.theme, isOn && styles.chosen)}
      onClick={onShow}
    >
      <span dir="auto">{name}</span>
      {open > 0 && <b>{open} ○</b>}
      <span>{all}</span>
    </button>
  );
}

/** Nothing while nothing has been decided. */
function Cited() {
  const cycles = usePlan((plan) => plan.cycles);
  const heard = usePlan((plan) => plan.heard);
  const decisions = decisionsOf({ cycles, heard });
  if (decisions.length === 0) return null;
  const citing = decisions.filter(({ isCiting }) => isCiting).length;
  return (
    <section aria-label="Decisions that cite it" className={styles.cited}>
      <h2>Decisions that cite it</h2>
      <p className={styles.share}>{Math.round((100 * citing) / decisions.length)} %</p>
      <p>
        {citing} of {decisions.length} decisions of PDSA cycles. As a measure by the month: New measure, under Measures.
      </p>
    </section>
  );
}
