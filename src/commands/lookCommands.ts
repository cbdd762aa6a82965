/** What of the plan the diagram tells beside its texts: what the colours stand for, and what stands under the boxes. */
import { colourWords } from '../plan/ask/lookWords';
import { underBoxes } from '../plan/ask/underBoxes';
import { setLook } from '../plan/edit/appearance';
import { setShown } from '../plan/edit/shown';
import { colourings } from '../plan/model/choices';
import { shownIn } from '../plan/model/show';
import { act } from '../store/act';
import type { Command } from './command';

export const lookCommands: readonly Command[] = [
  ...colourings.map((colourBy): Command => ({
    id: `colour-${colourBy}`,
    label: `Colour by: ${colourWords[colourBy]}`,
    group: 'View',
    where: 'plan',
    chosen: ({ openPlan }) => (openPlan.plan().appearance.colourBy ?? 'column') === colourBy,
    run: (context) =>
      void act(
        context,
        'change colours',
        (draft) => setLook(draft, { colourBy: colourBy === 'column' ? undefined : colourBy }),
        { announced: `Colours stand for: ${colourWords[colourBy].toLowerCase()}.` },
      ),
  })),
  ...underBoxes.map(([name, label]): Command => ({
    id: `show-${name}`,
    label: `Show under the boxes: ${label}`,
    group: 'View',
    where: 'plan',
    checked: ({ openPlan }) => shownIn(openPlan.plan().appearance)[name],
    run: (context) => {
      const isShown = shownIn(context.openPlan.plan().appearance)[name];
      act(context, 'change what is shown', (draft) => setShown(draft, { [name]: !isShown }), {
        announced: `${label} ${isShown ? 'are no longer shown' : 'are shown'} under the boxes.`,
      });
    },
  })),
];
