/** The page *Compare* with its wiring: what is compared, the picture, the answers, the ways out. */
import { useCallback, useEffect, useMemo, useState } from 'react';
import { Link, useLocation } from 'wouter';
import { useStore } from 'zustand';
import { keepText } from '../../commands/editing';
import { darkPalette, lightPalette } from '../../figure/colour/palette';
import { askedQuestions } from '../../plan/tell/compare/askedWords';
import { drawChanges } from '../../output/changesImage';
import type { Answer } from '../../plan/change/merge/questions';
import { Compare, type CompareProps } from '../../views/compare/Compare';
import type { Given } from '../../views/compare/QuestionCard';
import { useServices } from '../services/ServicesContext';
import { useIsDark } from '../services/useTheme';
import styles from './ComparePage.module.css';
import type { Comparison } from './comparison';
import { shownOf } from './shownOf';
import { useLeavingChanges } from './useLeavingChanges';

export function ComparePage({ className }: { readonly className: string | undefined }) {
  const { comparing, session, openPlan } = useServices();
  const comparison = useStore(comparing);
  useEffect(() => {
    // What is typed or selected in the diagram is out of sight here, and no key may act on it.
    keepText({ openPlan, session });
    session.letGo();
  }, [openPlan, session]);
  return (
    <main className={className}>
      {comparison ? <Compared key={keyOf(comparison)} comparison={comparison} /> : <Nothing />}
    </main>
  );
}

/** Another comparison begins without the answers of the last. */
const keyOf = (comparison: Comparison): string =>
  comparison.kind === 'states'
    ? `${comparison.before.plan.revision} ${comparison.after.plan.revision}`
    : `${comparison.merge.copies.a.revision} ${comparison.merge.copies.b.revision}`;

function Compared({ comparison }: { readonly comparison: Comparison }) {
  const services = useServices();
  const { comparing, session, measure } = services;
  const [, navigate] = useLocation();
  const palette = useIsDark(services) ? darkPalette : lightPalette;
  const hasSingleKeys = useStore(session, (state) => state.singleKeys);
  const [answers, setAnswers] = useState<ReadonlyMap<string, Given>>(new Map());
  const given = useMemo(() => decided(answers), [answers]);
  const shown = useMemo(() => shownOf(comparison, given), [comparison, given]);
  const asked = useMemo(
    () => (comparison.kind === 'copies' ? askedQuestions(comparison.merge, comparison.mine) : []),
    [comparison],
  );
  const save = useLeavingChanges(comparison, given, shown);
  const draw = useCallback<CompareProps['draw']>(
    (look, signal) => drawChanges(shown, measure, { ...look, palette }, signal),
    [shown, measure, palette],
  );
  const onGive = (question: string, answer: Given) => {
    setAnswers((before) => new Map(before).set(question, answer));
    const choice = asked.find(({ id }) => id === question)?.choices.find((each) => each.answer === answer);
    session.announce(choice ? `${choice.name}: ${choice.words}` : 'To be decided later.');
  };
  const leave = () => {
    comparing.end();
    navigate(comparison.back);
  };
  const names =
    comparison.kind === 'copies'
      ? ([comparison.names.yours, comparison.names.theirs] as const)
      : ([comparison.before.name, comparison.after.name] as const);
  return (
    <Compare
      names={names}
      saying={comparison.saying ?? ''}
      {...{ asked, answers, onGive, draw, hasSingleKeys, save }}
      groups={shown.groups}
      onBack={leave}
      {...(comparison.kind === 'copies' && {
        unanswered: asked.filter(({ id }) => !answers.has(id)).length,
        onMerge: () => comparison.onMerge(given),
      })}
      {...(comparison.kind === 'states' && comparison.onTakeOver && { onTakeOver: comparison.onTakeOver })}
    />
  );
}

/** The answers without what is to be decided later. */
function decided(answers: ReadonlyMap<string, Given>): ReadonlyMap<string, Answer> {
  return new Map([...answers].flatMap(([id, answer]) => (answer === 'later' ? [] : [[id, answer] as const])));
}

function Nothing() {
  const { openPlan } = useServices();
  const open = useStore(openPlan, ({ plan }) => plan?.id);
  return (
    <div className={styles.nothing}>
      <h1>Compare</h1>
      <p>
        Nothing is being compared. Open a colleague’s copy of a plan, or choose a moment in the History of a plan and
        press <em>Compare</em>.
      </p>
      <Link href={open === undefined ? '/' : `/plan/${open}/history`}>
        {open === undefined ? 'Go to your plans' : 'Go to its History'}
      </Link>
    </div>
  );
}
