/** What a cell offers while it is edited: the words of a choice, owners and tags that the plan has already. */
import type { CellOffers } from '../../../kit/cells/cellOffers';
import { ownersUsed } from '../../../plan/ask/queries';
import type { TableColumn } from '../../../plan/ask/tableColumns';
import { confidenceWords, statusWords } from '../../../plan/ask/words';
import { inOrder } from '../../../plan/model/order';
import { confidences, statuses, type Plan } from '../../../plan/model/schema';

export function offersOf(plan: Plan, column: TableColumn): CellOffers {
  switch (column) {
    case 'status':
      return { all: statuses.map((each) => statusWords[each]), isChoice: true };
    case 'confidence':
      return { all: confidences.map((each) => confidenceWords[each]), isChoice: true };
    case 'impact':
    case 'effort':
      return { all: ['1', '2', '3', '4', '5'], isChoice: true };
    case 'owner':
      return { all: ownersUsed(plan) };
    case 'tags':
      return { all: inOrder(plan.tags).map(({ name }) => name), takesSeveral: true };
    default:
      return { all: [] };
  }
}
