/** The form that the open plan has in this window; the same, whatever is typed, until it is asked for another. */
import { runInSlices } from '../../browser/inSlices';
import { sameForm, withOwnWidths, type Form } from '../../geometry/types/form';
import type { Wrapper } from '../../geometry/text/wrapText';
import type { Plan } from '../../plan/model/schema';
import type { Stores } from '../../store/stores';
import { loadedGeometry } from './geometryCode';
import { keepForm, keptForm, type Room } from './keptForm';

export interface FormInWindow {
  /**
   * Finds the form in which the plan is read best in a room of the window; no room: the plan's own. Small plans have it on
   * return; others when `done` is called, which hears whether it is another than before. Gives what stops it.
   */
  readonly suitTo: (room: Room | null, done?: (isOther: boolean) => void) => () => void;
  /**
   * Takes the form that the open plan had here last, before its first picture is drawn. False where it had none and may
   * get one: a picture that is made before that would be made twice.
   */
  readonly begin: () => boolean;
  /** Undefined: the plan's own. With the widths that the user has set; the same object as long as it is the same form. */
  readonly formOf: (plan: Plan) => Form | undefined;
}

interface Needs extends Pick<Stores, 'openPlan' | 'session'> {
  readonly wrapNow: () => Wrapper;
  /** Told when the form is another. */
  readonly changed: () => void;
}

export function createFormInWindow({ openPlan, session, wrapNow, changed }: Needs): FormInWindow {
  let form: Form | undefined;
  let last: { readonly form: Form; readonly widths: unknown; readonly made: Form } | undefined;
  return {
    suitTo(room, done = () => {}) {
      const take = (next: Form | undefined) => {
        const isOther = next === undefined || form === undefined ? next !== form : !sameForm(next, form);
        if (isOther) {
          form = next;
          changed();
        }
        done(isOther);
      };
      const { plan } = openPlan.getState();
      const kept = plan && room ? keptForm(plan, session) : null;
      if (plan && room && !(kept && isSameRoom(kept.room, room))) {
        const keepAndTake = (next: Form | undefined) => {
          keepForm(plan, session, room, next);
          take(next);
        };
        return runInSlices(
          loadedGeometry().windowForm(plan, session.getState().collapsed, room, wrapNow()),
          keepAndTake,
        );
      }
      take(kept?.form);
      return () => {};
    },
    begin() {
      const { plan } = openPlan.getState();
      const kept = plan && keptForm(plan, session);
      form = kept?.form;
      return !plan || kept !== null || !loadedGeometry().mayGetForm(plan);
    },
    formOf({ appearance }) {
      // What stands where its user has put it keeps the plan's own form.
      if (!form || appearance.arrangement === 'free') return undefined;
      if (last?.form !== form || last.widths !== appearance.columnWidths)
        last = { form, widths: appearance.columnWidths, made: withOwnWidths(form, appearance) };
      return last.made;
    },
  };
}

function isSameRoom(a: Room, b: Room): boolean {
  return Math.abs(a.width - b.width) < 1 && Math.abs(a.height - b.height) < 1;
}
