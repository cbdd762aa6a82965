/** The network as a list: whom each goes to and who goes to them, in words; the numbers for those who want them. */
import { useMemo } from 'react';
import { useListPort } from './useListPort';
import { useCommandContext } from '../../../../commands/commandContext';
import { StakeholderMark } from '../../../../fields/StakeholderMark';
import { tiesByRole, type TieRoles } from '../../../../plan/ask/people/tieRoles';
import { tieSentence } from '../../../../plan/ask/people/tieWords';
import { stakeholderTitle } from '../../../../plan/ask/people/words';
import type { Plan, Stakeholder, StakeholderId, Tie, TieId } from '../../../../plan/model/schema';
import { selectedOf, thingsOf } from '../../../../store/selection';
import { usePlan, useSession } from '../../../../store/stores';
import { Disclosure } from '../../../../ui/Disclosure';
import type { ShownNetwork } from '../useNetwork';
import unseen from '../../../../ui/unseen.module.css';
import styles from './NetworkList.module.css';
import { NumbersTable } from './NumbersTable';

const headings = ['Goes to', 'Who goes to them', 'Both ways', 'Formal'] as const;

export function NetworkList({ shown }: { readonly shown: ShownNetwork }) {
  const { network, ties, lead, only } = shown;
  const { view } = useListPort(shown);
  const roles = useMemo(() => tiesByRole(ties), [ties]);
  const stakeholders = usePlan((plan) => plan.stakeholders);
  const selected = useSession((state) => selectedOf(state, 'tie').at(-1));
  const people = only ? network.people.filter(({ id }) => only.has(id)) : network.people;
  return (
    <div ref={view} className={styles.list} data-view-ground tabIndex={-1}>
      <h2 className={unseen.unseen}>Network</h2>
      <table className={styles.table} aria-label="Network">
        <thead>
          <tr>
            <th scope="col">Who</th>
            {headings.map((heading) => (
              <th key={heading} scope="col">
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {people.map((one) => (
            <PersonRow
              key={one.id}
              one={one}
              roles={roles(one.id)}
              stakeholders={stakeholders}
              isLead={one.id === lead}
              selected={selected}
            />
          ))}
        </tbody>
      </table>
      <Disclosure title="Numbers" summary="degree, betweenness, closeness …">
        <NumbersTable network={network} ties={ties} />
      </Disclosure>
    </div>
  );
}

interface PersonRowProps {
  readonly one: Stakeholder;
  readonly roles: TieRoles;
  readonly stakeholders: Plan['stakeholders'];
  readonly isLead: boolean;
  /** The tie that is selected, in the row of each of its ends. */
  readonly selected: TieId | undefined;
}

function PersonRow({ one, roles, stakeholders, isLead, selected }: PersonRowProps) {
  const { session } = useCommandContext();
  const { to, from, mutual, formal } = roles;
  return (
    <tr className={isLead ? styles.lead : undefined}>
      <th scope="row">
        <button
          type="button"
          className={styles.who}
          data-stakeholder-id={one.id}
          aria-current={isLead || undefined}
          onClick={() => session.select(thingsOf('stakeholder', [one.id]), { quiet: true })}
        >
          <StakeholderMark stakeholder={one} />
          {stakeholderTitle(one)}
          {one.asked !== undefined && one.answered === undefined && <span className={styles.wait}>no answer yet</span>}
        </button>
      </th>
      {[to, from, mutual, formal].map((ties, column) => (
        <td key={column} data-label={headings[column]}>
          {ties.map((tie) => (
            <TieEntry key={tie.id} tie={tie} of={one.id} stakeholders={stakeholders} isSelected={tie.id === selected} />
          ))}
        </td>
      ))}
    </tr>
  );
}

interface TieEntryProps {
  readonly tie: Tie;
  readonly of: StakeholderId;
  readonly stakeholders: Plan['stakeholders'];
  readonly isSelected: boolean;
}

// Of thousands of ties none asks the plan for itself.
function TieEntry({ tie, of, stakeholders, isSelected }: TieEntryProps) {
  const { session } = useCommandContext();
  const words = tieSentence({ stakeholders }, tie);
  const name = stakeholderTitle(stakeholders[tie.from === of ? tie.to : tie.from] ?? { name: '' });
  return (
    <button
      type="button"
      className={styles.tie}
      data-tie-id={tie.id}
      data-kind={tie.kind}
      aria-label={words}
      aria-current={isSelected || undefined}
      title={words}
      onClick={() => session.select(thingsOf('tie', [tie.id]), { quiet: true })}
    >
      {name}
    </button>
  );
}
