/** The measures of the plan by kind, and what their family lacks, as quiet questions. */
import { LayoutGrid, Lightbulb } from 'lucide-react';
import { useCommandContext } from '../../../commands/commandContext';
import { makeMeasure, showAllCharts } from '../../../commands/measureDeeds';
import { familyQuestions, kindWords, measureGroups, type FamilyQuestion } from '../../../plan/ask/measureFamily';
import type { MeasureId } from '../../../plan/model/schema';
import { usePlan } from '../../../store/stores';
import { Button } from '../../../ui/Button';
import { MeasureRow } from './MeasureRow';
import styles from './MeasureList.module.css';
import { NewMeasure } from './NewMeasure';

/** More questions at once would be a lecture. */
const mostQuestions = 2;

export function MeasureList({ shown }: { readonly shown: MeasureId | undefined }) {
  const context = useCommandContext();
  const groups = usePlan((plan) => measureGroups(plan.measures));
  const questions = usePlan(familyQuestions);
  return (
    <nav aria-label="Measures" className={styles.list} data-view-ground tabIndex={-1}>
      <div className={styles.head}>
        <h2 className={styles.title}>Measures</h2>
        <NewMeasure />
      </div>
      <ul aria-label="Measures" className={styles.groups}>
        {groups.map(({ kind, measures }) => (
          <li key={kind}>
            <h3 id={`measures-${kind}`} className={styles.kind}>
              {kindWords[kind]}
            </h3>
            <ul aria-labelledby={`measures-${kind}`} className={styles.rows}>
              {measures.map((measure) => (
                <MeasureRow key={measure.id} measure={measure} isShown={measure.id === shown} />
              ))}
            </ul>
          </li>
        ))}
      </ul>
      {questions.slice(0, mostQuestions).map((question) => (
        <Question key={question.id} question={question} />
      ))}
      {groups.length > 0 && (
        <div className={styles.foot}>
          <Button variant="quiet" icon={<LayoutGrid />} onPress={() => showAllCharts(context)}>
            All charts on one page
          </Button>
        </div>
      )}
    </nav>
  );
}

function Question({ question: { words, offer } }: { readonly question: FamilyQuestion }) {
  const context = useCommandContext();
  return (
    <div className={styles.question}>
      <Lightbulb aria-hidden size={16} />
      <p>
        {words}{' '}
        {offer && (
          <button
            type="button"
            className={styles.offer}
            onClick={() => makeMeasure(context, { name: '', kind: offer.kind, nodes: [...offer.nodes] })}
          >
            Measure it
          </button>
        )}
      </p>
    </div>
  );
}
