/** Something that was heard: in their words, what is answered, what it changed, when they were told. */
import { CalendarDays, Check, CircleCheck, CircleSlash, Clock, Ellipsis, Lightbulb } from 'lucide-react';
import { memo, useState, type ReactNode } from 'react';
import { useCommandContext } from '../../../commands/commandContext';
import { StakeholderMark } from '../../../fields/StakeholderMark';
import { longDate, shortDate } from '../../../kit/dates/calendar';
import { heardState } from '../../../plan/ask/people/heard';
import { agoWords, heardWho, waitOf } from '../../../plan/ask/people/heardRows';
import { responseWords } from '../../../plan/ask/people/words';
import { responses } from '../../../plan/model/choices';
import { limits, type Heard, type HeardResponse } from '../../../plan/model/schema';
import { usePlan } from '../../../store/stores';
import { Button } from '../../../ui/Button';
import { classes } from '../../../ui/classes';
import { MenuButton } from '../../../ui/MenuButton';
import { TitleField } from '../../../ui/TitleField';
import { Changed } from './Changed';
import styles from './Heard.module.css';
import { answer, removeHeard, sayWhy, tell } from './heardDeeds';

interface HeardCardProps {
  readonly heard: Heard;
  readonly today: string;
  readonly onEdit: () => void;
  readonly onIdea: () => void;
}

export const HeardCard = memo(function HeardCard({ heard, today, onEdit, onIdea }: HeardCardProps) {
  const context = useCommandContext();
  const who = usePlan((plan) => heardWho(plan, heard));
  const first = usePlan((plan) => plan.stakeholders[heard.stakeholders?.[0] ?? '']);
  const { id, said, date, told } = heard;
  const state = heardState(heard);
  const name = `Said by ${who}, ${longDate(date)}: “${said}” ${stateWords(heard, today)}.`;
  return (
    <article aria-label={name} data-heard-id={id} className={styles.card}>
      <div className={styles.said}>
        <Said words={said} />
        <p className={styles.who}>
          {first && <StakeholderMark stakeholder={first} />}
          <bdi>{who}</bdi> · {shortDate(date, today)}
          {heard.theme !== undefined && (
            <>
              {' '}
              · <bdi>{heard.theme}</bdi>
            </>
          )}
        </p>
      </div>
      <Answer heard={heard} today={today} onIdea={onIdea} />
      <Changed heard={heard} onAdd={onEdit} />
      <div className={styles.told}>
        {told !== undefined && (
          <p>
            <Check aria-hidden /> <span className={styles.small}>Told </span>
            {shortDate(told, today)}
          </p>
        )}
        {state === 'answered' && told === undefined && (
          <Button aria-label={`Tell ${who}`} onPress={() => tell(context, heard)}>
            Tell them
          </Button>
        )}
      </div>
      <div className={styles.menu}>
        <MenuButton
          label={`More on what ${who} said`}
          icon={<Ellipsis />}
          iconOnly
          small
          variant="quiet"
          items={() => [
            { id: 'edit', label: 'Edit…', onAction: onEdit },
            { id: 'idea', label: 'Make an idea from it…', onAction: onIdea },
            ...(state === 'open'
              ? []
              : [{ id: 'open', label: 'Take the answer back', onAction: () => answer(context, id, undefined) }]),
            'separator',
            { id: 'delete', label: 'Delete', danger: true, onAction: () => removeHeard(context, id) },
          ]}
        />
      </div>
    </article>
  );
});

/** Beyond so many letters the rest is shown on request. */
const short = 220;

function Said({ words }: { readonly words: string }) {
  const [isWhole, showWhole] = useState(false);
  const isLong = words.length > short;
  return (
    <>
      <blockquote dir="auto" className={classes(!isWhole && styles.cut)}>
        “{words}”
      </blockquote>
      {isLong && (
        <button type="button" className={styles.link} onClick={() => showWhole(!isWhole)}>
          {isWhole ? 'Less' : 'More'}
        </button>
      )}
    </>
  );
}

const icons: Readonly<Record<HeardResponse, ReactNode>> = {
  done: <CircleCheck aria-hidden />,
  planned: <CalendarDays aria-hidden />,
  cannot: <CircleSlash aria-hidden />,
};

const whyLabels: Readonly<Record<HeardResponse, string>> = {
  done: 'What was done',
  planned: 'What is planned',
  cannot: 'Why it cannot be done',
};

interface AnswerProps {
  readonly heard: Heard;
  readonly today: string;
  readonly onIdea: () => void;
}

function Answer({ heard, today, onIdea }: AnswerProps) {
  const context = useCommandContext();
  const { id, response, because } = heard;
  const [isSaying, say] = useState(false);
  const isOpen = heardState(heard) === 'open';
  const choose = (next: HeardResponse) => {
    answer(context, id, next);
    say(true);
  };
  return (
    <div className={styles.answer}>
      {isOpen ? (
        <p className={styles.waiting} data-wait={waitOf(heard, today)}>
          <Clock aria-hidden /> {stateWords(heard, today)}
        </p>
      ) : (
        response && (
          <p className={styles.response} data-response={response}>
            {icons[response]} {responseWords[response]}
          </p>
        )
      )}
      {response && isSaying ? (
        <TitleField
          label={whyLabels[response]}
          title={because ?? ''}
          maxLength={limits.notes}
          className={styles.why}
          onKeep={(words) => {
            say(false);
            sayWhy(context, id, words);
          }}
          onDrop={() => say(false)}
        />
      ) : (
        response && (
          <button type="button" className={styles.because} onClick={() => say(true)} dir="auto">
            {because ?? `${whyLabels[response]}: say it in a line`}
          </button>
        )
      )}
      {isOpen && (
        <div role="group" aria-label="Answer" className={styles.answers}>
          {responses.map((each) => (
            <Button key={each} onPress={() => choose(each)}>
              {responseWords[each]}
            </Button>
          ))}
          <Button variant="quiet" icon={<Lightbulb />} onPress={onIdea}>
            Make an idea from it
          </Button>
        </div>
      )}
    </div>
  );
}

function stateWords(heard: Heard, today: string): string {
  const { response, date, told } = heard;
  if (response === undefined) {
    const ago = agoWords(date, today);
    return waitOf(heard, today) === 'late' ? `Heard ${ago}, not answered` : `Heard ${ago}`;
  }
  if (heardState(heard) === 'open') return 'Cannot, but not yet why';
  return `${responseWords[response]}${told === undefined ? ', not told yet' : `, told ${longDate(told)}`}`;
}
