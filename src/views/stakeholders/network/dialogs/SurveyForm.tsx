/** The survey form as it is printed: one's own name, then everybody else with a box for how often. */
import type { Ref } from 'react';
import { surveyQuestion } from '../../../../exchange/network/survey';
import type { PlanNetwork } from '../../../../plan/ask/people/network';
import { stakeholderTitle } from '../../../../plan/ask/people/words';
import styles from './SurveyForm.module.css';

interface SurveyFormProps {
  readonly title: string;
  readonly network: PlanNetwork;
  readonly types: readonly string[];
  readonly ref: Ref<HTMLDivElement>;
}

export function SurveyForm({ title, network: { people }, types, ref }: SurveyFormProps) {
  return (
    <div ref={ref} className={styles.form}>
      <h3 className={styles.title}>{title}: who works with whom?</h3>
      <p>
        Write how often beside each name that it is true of: 1 now and then, 2 weekly, 3 daily. Leave the others empty.
      </p>
      <p className={styles.name}>Your name:</p>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">Who</th>
            {types.map((type) => (
              <th key={type} scope="col">
                {surveyQuestion(type)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {people.map((one) => (
            <tr key={one.id}>
              <th scope="row">{stakeholderTitle(one)}</th>
              {types.map((type) => (
                <td key={type} aria-label={`${surveyQuestion(type)}: ${stakeholderTitle(one)}`} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
