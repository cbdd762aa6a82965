/** A picture of people goes to others: whose names stay here stand in it as roles and initials, unless names are chosen. */
import type { DrawnPicture } from '../../commands/view';
import { withCoveredNames } from '../../plan/ask/people/coverNames';
import { isWithheld } from '../../plan/ask/people/redact';
import type { Plan } from '../../plan/model/schema';

export function coverable(now: Plan, picture: DrawnPicture): DrawnPicture {
  return {
    ...picture,
    switches: [...(picture.switches ?? []), { id: 'names', label: 'With names of people', isOn: !isWithheld(now) }],
    draw: (plan, wrap, form) => picture.draw(form.on.has('names') ? plan : withCoveredNames(plan), wrap, form),
  };
}
