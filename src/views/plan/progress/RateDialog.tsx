/** Asks how far the project has come: one of ten steps with their meaning, the day, and why. */
import { useState } from 'react';
import { useCommandContext } from '../../../commands/commandContext';
import { ratingNow } from '../../../plan/ask/progressHistory';
import { progressSteps, scoreWords, type Rating, type Score } from '../../../plan/ask/progressSteps';
import { changeRating, rateProgress, removeRating } from '../../../plan/edit/progress';
import { limits } from '../../../plan/model/schema';
import { act } from '../../../store/act';
import { Button } from '../../../ui/Button';
import { DateField } from '../../../ui/DateField';
import { Dialog } from '../../../ui/Dialog';
import { TextField } from '../../../ui/TextField';
import styles from './Progress.module.css';

interface RateDialogProps {
  /** The one that is changed; a new one without it. */
  readonly rating: Rating | undefined;
  readonly today: () => string;
  readonly onClose: () => void;
}

export function RateDialog({ rating, today, onClose }: RateDialogProps) {
  const context = useCommandContext();
  const before = ratingNow(context.openPlan.plan(), today());
  const [score, setScore] = useState<Score | undefined>(rating?.score ?? before?.score);
  const [date, setDate] = useState<string | undefined>(rating?.date ?? today());
  const [note, setNote] = useState(rating?.note ?? '');
  const keep = () => {
    if (score === undefined || date === undefined) return;
    const next = { score, date, note: note.trim() };
    act(
      context,
      rating ? 'change rating' : 'rate progress',
      (draft) => (rating ? changeRating(draft, rating.date, next) : rateProgress(draft, next)),
      { announced: `Rated ${scoreWords(score)}.` },
    );
    onClose();
  };
  return (
    <Dialog
      title={rating ? 'Rating' : before ? 'Rate again' : 'Rate for the first time'}
      isOpen
      onClose={onClose}
      footer={
        <>
          {rating && (
            <Button
              variant="danger"
              onPress={() => {
                deleteRating(context, rating);
                onClose();
              }}
            >
              Delete
            </Button>
          )}
          <Button onPress={onClose}>Cancel</Button>
          <Button variant="primary" isDisabled={score === undefined || date === undefined} onPress={keep}>
            Keep
          </Button>
        </>
      }
    >
      <div role="radiogroup" aria-label="How far are we?" className={styles.choices}>
        {progressSteps.toReversed().map((step) => (
          <label key={step.score} className={styles.choice}>
            <input
              type="radio"
              name="progress-score"
              checked={step.score === score}
              onChange={() => setScore(step.score)}
            />
            <b>{scoreWords(step.score)}</b>
            <span>
              <strong>{step.name}</strong>
              {!rating && before?.score === step.score && <em> (as before)</em>}
              <small>{step.meaning}</small>
            </span>
          </label>
        ))}
      </div>
      <DateField label="Date" value={date} onChange={setDate} today={today} />
      <TextField label="Why" lines={2} value={note} maxLength={limits.notes} onChange={setNote} />
    </Dialog>
  );
}

export function deleteRating(context: ReturnType<typeof useCommandContext>, { date, score }: Rating): void {
  act(context, 'delete rating', (draft) => removeRating(draft, date), {
    said: `The rating ${scoreWords(score)} is deleted.`,
  });
}
