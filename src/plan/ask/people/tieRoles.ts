/** The ties of each person by what they are to them: whom they go to, who goes to them, both ways, from roles. */
import type { StakeholderId, Tie } from '../../model/schema';

export interface TieRoles {
  readonly to: readonly Tie[];
  readonly from: readonly Tie[];
  readonly mutual: readonly Tie[];
  readonly formal: readonly Tie[];
}

const none: TieRoles = { to: [], from: [], mutual: [], formal: [] };

export function tiesByRole(ties: readonly Tie[]): (id: StakeholderId) => TieRoles {
  const found = new Map<StakeholderId, { to: Tie[]; from: Tie[]; mutual: Tie[]; formal: Tie[] }>();
  const add = (id: StakeholderId, role: keyof TieRoles, tie: Tie) => {
    const own = found.get(id) ?? { to: [], from: [], mutual: [], formal: [] };
    own[role].push(tie);
    found.set(id, own);
  };
  for (const tie of ties) {
    const isBoth = tie.kind === 'formal' || tie.directed !== true;
    add(tie.from, tie.kind === 'formal' ? 'formal' : isBoth ? 'mutual' : 'to', tie);
    add(tie.to, tie.kind === 'formal' ? 'formal' : isBoth ? 'mutual' : 'from', tie);
  }
  return (id) => found.get(id) ?? none;
}
