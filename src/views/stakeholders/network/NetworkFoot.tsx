/** The quiet line below the network: on how many answers it rests, what there is of it. */
import { count } from '../../../kit/english';
import { surveyState, surveyWords, type PlanNetwork } from '../../../plan/ask/people/network';
import { Button } from '../../../ui/Button';
import { KeyHints } from '../../../ui/KeyHints';
import { InPlace } from '../../../ui/Places';

const hints = [
  ['T', 'type a tie'],
  ['Shift+arrows', 'move a mark'],
] as const;

interface NetworkFootProps {
  readonly network: PlanNetwork;
  readonly onSurvey: () => void;
}

export function NetworkFoot({ network, onSurvey }: NetworkFootProps) {
  const { waiting, asked } = surveyState(network);
  return (
    <InPlace name="foot">
      <p>
        {asked > 0 ? `${surveyWords(network)}. ` : ''}
        {count(network.people.length, 'stakeholder')}, {count(network.ties.length, 'tie')}
        {waiting.length > 0 ? `; ${waiting.length} ${waiting.length === 1 ? 'has' : 'have'} not answered` : ''}
      </p>
      <Button variant="quiet" onPress={onSurvey}>
        Survey form…
      </Button>
      <KeyHints hints={hints} />
    </InPlace>
  );
}
