/** What is done with a line: how sure the team is of it. */
import { confidenceWords } from '../plan/ask/words';
import { setConfidence } from '../plan/edit/linkBoxes';
import { confidences, type Confidence, type Link } from '../plan/model/schema';
import { act } from '../store/act';
import { selectedLink } from '../store/selection';
import type { Command, CommandContext } from './command';

function chosenLink({ openPlan, session }: CommandContext): Link | undefined {
  return openPlan.plan().links[selectedLink(session.getState()) ?? ''];
}

/** Chosen once more, it is no longer said. */
function choose(context: CommandContext, confidence: Confidence): void {
  const link = chosenLink(context);
  if (!link) return;
  const next = link.confidence === confidence ? undefined : confidence;
  const announced = next === undefined ? 'Nothing said of the confidence.' : `Confidence: ${confidenceWords[next]}.`;
  act(context, 'change confidence', (draft) => setConfidence(draft, link.id, next), { announced });
}

export const linkCommands: readonly Command[] = confidences.map((confidence) => ({
  id: `confidence-${confidence}`,
  label: `Confidence: ${confidenceWords[confidence]}`,
  group: 'Boxes',
  where: 'boxes',
  enabled: (context) => chosenLink(context) !== undefined,
  chosen: (context) => chosenLink(context)?.confidence === confidence,
  run: (context) => choose(context, confidence),
}));
