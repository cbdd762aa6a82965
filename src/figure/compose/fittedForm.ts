/**
 * Finds the form in which the diagram of a figure has the largest text on the page that the figure is made for, with
 * title, legend and caption around it.
 *
 * Must not know: how forms are found (`geometry/fit`).
 */
import { fitDiagram } from '../../geometry/fit/fitColumns';
import { fitForm } from '../../geometry/fit/fitForm';
import type { Fit } from '../../geometry/fit/formTrial';
import type { Form, IdeasForm } from '../../geometry/types/form';
import type { IdeasShown } from '../../plan/model/show';
import { linksOf } from '../../plan/ask/relations';
import type { NodeId } from '../../plan/model/schema';
import type { Steps } from '../../kit/steps';
import { isFitted, withinLimit } from './figureOptions';
import { presetOf } from './figureSize';
import { wordsAround, type Around, type Middle } from './wordsAround';

/** Widths that differ by less wrap a title or legend alike, or nearly, in px. */
const grain = 20;

/** Undefined where the figure keeps the form that the plan has. */
export function* fittedForm(around: Around, collapsed: ReadonlySet<NodeId>): Steps<Form | undefined> {
  const { plan, options } = around;
  const limit = presetOf(options.size)?.limit;
  if (!limit || !isFitted(options, plan)) return undefined;
  const frame = { width: limit.widthMm, height: limit.heightMm };
  const confidences = new Set(linksOf(plan).map(({ confidence = 'medium' }) => confidence));
  let best: Fit | undefined;
  for (const ideas of ideasTried[options.shown.ideas]) {
    const diagram = yield* fitDiagram(plan, collapsed, around.wrap, ideas);
    const fit = yield* fitForm(diagram, frame, {
      shape: options.look.links ?? 'elbow',
      headings: options.shown.headings,
      around: roomAround(
        { ...around, options: withinLimit(options) },
        { headingHeight: 0, boxes: diagram.boxes, confidences },
      ),
    });
    if (!best || fit.scale > best.scale) best = fit;
  }
  return best?.form;
}

/** With one stack more than helps, boxes become too narrow to be read. */
const ideasTried: Readonly<Record<IdeasShown, readonly (IdeasForm | undefined)[]>> = {
  boxes: [undefined],
  lists: [{ kind: 'lists', across: 1 }],
  stacks: [
    { kind: 'stacks', across: 2 },
    { kind: 'stacks', across: 3 },
  ],
};

/** The room that words and margins take around a diagram of a width, in px. */
function roomAround(around: Around, middle: Omit<Middle, 'bounds'>) {
  const known = new Map<number, { width: number; height: number }>();
  return (width: number) => {
    const about = Math.ceil(width / grain) * grain;
    const before = known.get(about);
    if (before) return before;
    const { area } = wordsAround(around, { ...middle, bounds: { x: 0, y: 0, width: about, height: 0 } });
    const room = { width: area.width - about, height: area.height };
    known.set(about, room);
    return room;
  };
}
