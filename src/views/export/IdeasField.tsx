/** Lets the user choose how the change ideas stand in the figure, if they do. */
import type { FigureOptions, OptionsChange } from '../../figure/compose/figureOptions';
import type { IdeasShown } from '../../plan/model/show';
import { SegmentedControl, type Segment } from '../../ui/SegmentedControl';

type Choice = IdeasShown | 'none';

interface IdeasFieldProps {
  readonly options: FigureOptions;
  /** Boxes stand where they were put by hand: each for itself. */
  readonly isFree: boolean;
  readonly onChange: (change: OptionsChange) => void;
}

const choices: readonly Segment<Choice>[] = [
  { id: 'boxes', label: 'Boxes' },
  { id: 'lists', label: 'Lists' },
  { id: 'stacks', label: 'Side by side' },
  { id: 'none', label: 'None' },
];
const hints: Partial<Record<Choice, string>> = {
  lists: 'One box for each driver, with its ideas as bulleted lines.',
  stacks: 'The ideas of a driver stand beside each other.',
};

export function IdeasField({ options: { shown }, isFree, onChange }: IdeasFieldProps) {
  const chosen: Choice = !shown.changeIdeas ? 'none' : isFree ? 'boxes' : shown.ideas;
  return (
    <SegmentedControl
      label="Change ideas"
      segments={isFree ? choices.filter(({ id }) => id === 'boxes' || id === 'none') : choices}
      value={chosen}
      onChange={(id) => onChange({ shown: id === 'none' ? { changeIdeas: false } : { changeIdeas: true, ideas: id } })}
      {...(hints[chosen] !== undefined && { hint: hints[chosen] })}
    />
  );
}
