/** Writes a PDSA cycle in full as HTML: its stage, what was planned, observed, learned and decided. */
import type { Cycle } from '../../plan/model/schema';
import { longDate } from '../../kit/dates/calendar';
import { decisionWords, purposeWords, stageWords } from '../../plan/ask/words';
import { factsHtml, said, told } from './facts';
import { written } from './html';

const held = { yes: 'Yes', partly: 'Partly', no: 'No' } as const;

export function cycleHtml({ title, stage, purpose, scale, owner, plan, do: done, study, act }: Cycle): string {
  return (
    written('p', title.trim() === '' ? 'Untitled cycle' : title, { class: 'cycle' }) +
    factsHtml([
      told('Stage', stageWords[stage]),
      told('Decision', act.decision && decisionWords[act.decision]),
      told('Purpose', purpose && purposeWords[purpose]),
      said('Scale', scale),
      said('Owner', owner),
      said('Objective', plan.objective),
      said('Questions', plan.questions),
      said('Prediction', plan.prediction),
      said('Tasks', plan.tasks),
      said('Data collection', plan.data),
      told('Planned', span(plan.start, plan.end)),
      told('Done as planned', done.asPlanned === undefined ? undefined : done.asPlanned ? 'Yes' : 'No'),
      told('Done', span(done.start, done.end)),
      said('Observations', done.observations),
      said('Results', study.results),
      said('Compared with the prediction', study.comparison),
      told('The prediction held', study.predictionHeld && held[study.predictionHeld]),
      said('Learning', study.learning),
      said('What comes next', act.next),
    ])
  );
}

function span(start: string | undefined, end: string | undefined): string {
  return [start && `from ${longDate(start)}`, end && `until ${longDate(end)}`].filter(Boolean).join(' ');
}
