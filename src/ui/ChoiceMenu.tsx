/** A menu of which one thing is chosen; its button says which. */
import { MenuButton } from './MenuButton';

interface ChoiceMenuProps<Id extends string> {
  /** What is chosen: “Group”. */
  readonly label: string;
  readonly ids: readonly Id[];
  readonly words: Readonly<Record<Id, string>>;
  readonly chosen: Id;
  /** What the button shows instead of label and choice. */
  readonly shown?: string;
  readonly onChoose: (id: Id) => void;
}

export function ChoiceMenu<Id extends string>({ label, ids, words, chosen, shown, onChoose }: ChoiceMenuProps<Id>) {
  return (
    <MenuButton
      label={`${label}: ${words[chosen].toLowerCase()}`}
      {...(shown !== undefined && { shown })}
      variant="quiet"
      items={ids.map((id) => ({
        id,
        label: words[id],
        isChosen: id === chosen,
        choice: label,
        onAction: () => onChoose(id),
      }))}
    />
  );
}
