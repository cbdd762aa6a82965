/** The measures of the network, for those who want numbers. */
import { useMemo } from 'react';
import { count } from '../../../../kit/english';
import type { PlanNetwork } from '../../../../plan/ask/people/network';
import { stakeholderTitle } from '../../../../plan/ask/people/words';
import type { Tie } from '../../../../plan/model/schema';
import { networkNumbers } from '../../../../stats/networks/networkNumbers';
import styles from './NetworkList.module.css';

interface NumbersTableProps {
  readonly network: PlanNetwork;
  readonly ties: readonly Tie[];
}

const share = (value: number) => value.toFixed(2).replace(/^0/, '');

export function NumbersTable({ network, ties }: NumbersTableProps) {
  const { people } = network;
  const numbers = useMemo(
    () =>
      networkNumbers(
        people.map(({ id }) => id),
        ties,
      ),
    [people, ties],
  );
  const { whole } = numbers;
  const name = (person: number) => {
    const one = people[person];
    return one ? stakeholderTitle(one) : '';
  };
  return (
    <>
      <dl className={styles.whole}>
        <div>
          <dt>Density</dt>
          <dd>{share(whole.density)} of all pairs are tied</dd>
        </div>
        <div>
          <dt>Parts</dt>
          <dd>
            {count(whole.components, 'part')} that {whole.components === 1 ? 'hangs' : 'hang'} together
          </dd>
        </div>
        <div>
          <dt>Steps</dt>
          <dd>
            {whole.averagePath.toFixed(1)} on average, {whole.diameter} at most
          </dd>
        </div>
        <div>
          <dt>Bridges</dt>
          <dd>
            {whole.bridges.length === 0 ? 'None' : whole.bridges.map(([a, b]) => `${name(a)} – ${name(b)}`).join('; ')}
          </dd>
        </div>
        <div>
          <dt>Cut points</dt>
          <dd>{whole.cutPoints.length === 0 ? 'None' : whole.cutPoints.map(name).join(', ')}</dd>
        </div>
        <div>
          <dt>Possible communities</dt>
          <dd>
            {whole.communities}, modularity {share(whole.modularity)}. A question, not a fact: the network can be parted
            otherwise nearly as well.
          </dd>
        </div>
        <div>
          <dt>Answered both ways</dt>
          <dd>{Math.round(whole.reciprocity * 100)} % of directed ties</dd>
        </div>
      </dl>
      <div className={styles.scroll} tabIndex={0} role="region" aria-label="Numbers for each person">
        <table className={styles.numbers} aria-label="Numbers">
          <thead>
            <tr>
              {[
                'Who',
                'Ties',
                'In',
                'Out',
                'Strength',
                'Betweenness',
                'Closeness',
                'In 2 steps',
                'Clustering',
                'Constraint',
                'Core',
                'Group',
              ].map((heading) => (
                <th key={heading} scope="col">
                  {heading}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {people.map((one, at) => {
              const own = numbers.people[at];
              return (
                own && (
                  <tr key={one.id}>
                    <th scope="row">{stakeholderTitle(one)}</th>
                    <td>{own.degree}</td>
                    <td>{own.inDegree}</td>
                    <td>{own.outDegree}</td>
                    <td>{own.strength}</td>
                    <td>{share(own.betweenness)}</td>
                    <td>{share(own.closeness)}</td>
                    <td>{share(own.reach)}</td>
                    <td>{share(own.clustering)}</td>
                    <td>{own.constraint === null ? '–' : share(own.constraint)}</td>
                    <td>{own.core}</td>
                    <td>{own.community + 1}</td>
                  </tr>
                )
              );
            })}
          </tbody>
        </table>
      </div>
    </>
  );
}
