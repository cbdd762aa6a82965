/**
 * Cuts a figure of ramps into sheets for a document: each has whole rows, along the same time as the others.
 *
 * Must not know: the screen, formats.
 */
import type { Wrapper } from '../../../geometry/text/wrapText';
import type { Plan } from '../../../plan/model/schema';
import { rampGroups, type RampGroup } from './rampGroups';
import { rampRows } from './rampRows';
import { axisOf, drawRamps, type RampsFigure } from './rampsFigure';
import { heights, type RampOptions } from './rampSheet';

/**
 * The same as pictures that are at most so high (px), each with whole rows and along the same time. None where there is
 * nothing to show.
 */
export function rampSheets(
  plan: Plan,
  wrap: Wrapper,
  options: RampOptions,
  greatestHeight: number,
): readonly RampsFigure[] {
  const groups = rampGroups(plan, options.choice);
  const axis = axisOf(groups, options);
  const { rows } = rampRows(groups, axis, options, wrap);
  const heightOf = new Map(rows.map(({ idea, height }) => [idea, height]));
  const room = greatestHeight - heights.head - 2 * heights.legend;
  const sheets: RampGroup[][] = [];
  let left = 0;
  for (const group of groups) {
    // On another sheet the group is named again.
    let begun: { driver: RampGroup['driver']; ideas: RampGroup['ideas'] } | undefined;
    for (const each of group.ideas) {
      const height = heightOf.get(each.idea.id) ?? 0;
      const needed = height + (begun ? 0 : heights.group);
      if (needed > left) {
        sheets.push([]);
        left = room;
        begun = undefined;
      }
      left -= height + (begun ? 0 : heights.group);
      if (begun) begun.ideas = [...begun.ideas, each];
      else sheets.at(-1)?.push((begun = { driver: group.driver, ideas: [each] }));
    }
  }
  return sheets.map((part) => drawRamps(plan, part, axis, options, wrap));
}
