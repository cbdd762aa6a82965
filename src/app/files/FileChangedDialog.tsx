/** Somebody else changed the linked file. Nothing is overwritten before the user has chosen; to keep both is the default. */
import { useMemo } from 'react';
import { useStore } from 'zustand';
import { parse } from '../../format/parse';
import { wordProblem } from '../../format/wordProblem';
import type { Plan } from '../../plan/model/schema';
import { markedTitle } from '../../plan/model/titles';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { wordStanding } from './copies/standingWords';
import { linkWords } from './fileLinkWords';
import { lookAtQuestion } from './shared/lookAtQuestion';
import { useServices } from '../services/ServicesContext';

/** Shown while `links` has a question. */
export function FileChangedDialog() {
  const services = useServices();
  const { links, openPlan, plans, session, desk, saveAs, context } = services;
  const { question } = useStore(links.state);
  const read = useMemo(() => question && parse(question.bytes), [question]);
  if (!question || !read) return null;

  const { id, name, seen, asking } = question;
  const standing = asking === null || asking === 'unreadable' ? null : asking.standing;
  const theirs = read.ok ? read.plan : null;
  const saveElsewhere = { label: 'Save as a file', run: () => void saveAs() };

  const keepBoth = async () => {
    if (!theirs) {
      await links.settled(id, null);
      return session.say(linkWords.leftAlone(name), saveElsewhere);
    }
    const mark = `from ${name}`;
    await plans.keepBoth(theirs, mark);
    await links.settled(id, null);
    session.say(linkWords.keptBoth(name, markedTitle(theirs.title, mark)), saveElsewhere);
  };
  const openTheirs = async (plan: Plan) => {
    await plans.openAsNewer(plan);
    await links.settled(id, seen);
    await desk.openAnew(id);
    session.say(linkWords.openedTheirs(name));
  };
  const compare = async (plan: Plan) => {
    links.putOff();
    await lookAtQuestion(services, { copy: plan, name });
  };
  return (
    <Dialog
      title={`“${name}” was changed by someone else`}
      isOpen
      onClose={links.putOff}
      footer={
        <>
          <Button variant="danger" onPress={() => void links.overwrite()}>
            Overwrite
          </Button>
          {standing?.kind === 'parted' && theirs && <Button onPress={() => void compare(theirs)}>Compare</Button>}
          {theirs?.id === id && (
            <Button onPress={() => void openTheirs(theirs)}>Open theirs as the newer version</Button>
          )}
          <Button variant="primary" autoFocus onPress={() => void keepBoth()}>
            {theirs ? 'Keep both' : 'Leave the file alone'}
          </Button>
        </>
      }
    >
      <p>
        The file is no longer as this plan left it. Nothing has been overwritten.{' '}
        {theirs?.id === id &&
          standing &&
          wordStanding(standing, { mine: openPlan.plan(), copy: theirs, now: context.now() })}
        {theirs && theirs.id !== id && `It holds another plan now: “${theirs.title}”.`}
      </p>
      {!read.ok && <p>It cannot be opened as a plan. {read.problems.slice(0, 3).map(wordProblem).join(' ')}</p>}
      <p>
        {theirs
          ? 'Keep both puts theirs into the library as a plan of its own; yours stays here and is no longer linked to the file.'
          : 'Left alone, the file stays as it is; your plan stays here and is no longer linked to it.'}
      </p>
    </Dialog>
  );
}
