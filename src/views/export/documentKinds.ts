/** The documents about a plan: what each is called, of which parts it consists, and which of them the reader wants. */
import { useMemo } from 'react';
import { useCommandContext } from '../../commands/commandContext';
import { heardDocument, heardParts } from '../../figure/compose/document/heardDocument';
import { paperDocument, paperParts } from '../../figure/compose/document/paperDocument';
import type { PlanDocument } from '../../figure/compose/document/planDocument';
import { reportDocument, reportParts } from '../../figure/compose/document/reportDocument';
import type { Plan } from '../../plan/model/schema';
import { useSession } from '../../store/stores';
import type { Material } from './useMaterial';

export type DocumentKind = 'report' | 'paper' | 'heard';

export const documentKinds = {
  report: {
    title: 'Report',
    parts: reportParts,
    about: 'What a team hands in. Print it, or export it as a Word document.',
  },
  paper: {
    title: 'Figures and tables of a paper',
    parts: paperParts,
    about:
      'In the order of the SQUIRE 2.0 guideline, each with its number and caption, as a Word document for the manuscript.',
  },
  heard: {
    title: 'You said, we did',
    parts: heardParts,
    about:
      'A page to publish. It gives no names: whoever is in the register is “somebody”, “a group” or “an organisation”.',
  },
} as const;

interface Choice {
  readonly chosen: ReadonlySet<string>;
  readonly today: string;
  /** Of those that have figures or findings. */
  readonly material: Material | undefined;
}

/** Undefined until what it is put together of is ready. */
export function documentOf(
  kind: DocumentKind,
  plan: Plan,
  { chosen, today, material }: Choice,
): PlanDocument | undefined {
  if (kind === 'heard') return heardDocument(plan, chosen);
  if (!material) return undefined;
  if (kind === 'paper') return paperDocument(plan, chosen, material);
  return reportDocument(plan, { parts: chosen, today, ...material });
}

/** All parts until the reader leaves some out, which is kept for the next time. */
export function useParts(kind: DocumentKind) {
  const { session } = useCommandContext();
  const name = `${kind}-without`;
  const kept = useSession((state) => state.kept[name]);
  const chosen = useMemo(() => {
    const without = new Set<unknown>(Array.isArray(kept) ? kept : []);
    return new Set<string>(documentKinds[kind].parts.flatMap(({ id }) => (without.has(id) ? [] : [id])));
  }, [kind, kept]);
  const toggle = (id: string, isOn: boolean) => {
    const without = documentKinds[kind].parts.map((part) => part.id).filter((each) => !chosen.has(each) && each !== id);
    session.keep(name, isOn ? without : [...without, id]);
  };
  return [chosen, toggle] as const;
}
