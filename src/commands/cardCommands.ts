/** The keys of a grid of cards: what they do to the card that has the keyboard, the view says (`CardPort`). */
import type { Command, CommandContext } from './command';
import type { CardPort } from './view';

const cardsOf = ({ ports }: Pick<CommandContext, 'ports'>): CardPort | undefined => ports.view.current?.cards?.();

function command(
  words: Pick<Command, 'id' | 'label' | 'keys'>,
  run: (cards: CardPort) => void,
  holds: (cards: CardPort) => boolean = () => true,
): Command {
  return {
    ...words,
    group: 'Boxes',
    where: 'cards',
    enabled: (context) => {
      const cards = cardsOf(context);
      return cards !== undefined && holds(cards);
    },
    run: (context) => {
      const cards = cardsOf(context);
      if (cards) run(cards);
    },
  };
}

export const cardCommands: readonly Command[] = [
  command({ id: 'card-take', label: 'Take a card up, or keep it where it is', keys: ['Enter'] }, (cards) =>
    cards.take(),
  ),
  command(
    { id: 'card-back', label: 'Put a card back', keys: ['Escape'] },
    (cards) => cards.putBack(),
    (cards) => cards.isCarried(),
  ),
  command({ id: 'card-off', label: 'Take a card off the grid', keys: ['Delete', 'Backspace'] }, (cards) =>
    cards.takeOff(),
  ),
];
