/**
 * The survey of the network: whom to ask and what, as a form to print or as a workbook to send; and the answers, brought in
 * one by one or many at once.
 */
import { useRef, useState } from 'react';
import { chooseFiles } from '../../../../browser/chooseFiles';
import { useCommandContext } from '../../../../commands/commandContext';
import { useToday } from '../../../../fields/useToday';
import { count } from '../../../../kit/english';
import { planNetwork, surveyWords } from '../../../../plan/ask/people/network';
import { informalTypes } from '../../../../plan/ask/people/tieWords';
import { setStakeholderDetail } from '../../../../plan/edit/people/stakeholders';
import { usePlan } from '../../../../store/stores';
import { useAct } from '../../../../store/useAct';
import { Button } from '../../../../ui/Button';
import { Checkbox } from '../../../../ui/Checkbox';
import { Dialog } from '../../../../ui/Dialog';
import { saveSurvey } from '../networkFiles';
import styles from './NetworkDialogs.module.css';
import { SurveyForm } from './SurveyForm';
import { takeAnswers } from './takeAnswers';

export function SurveyDialog({ onClose }: { readonly onClose: () => void }) {
  const context = useCommandContext();
  const act = useAct();
  const today = useToday();
  const network = usePlan(planNetwork);
  const title = usePlan((plan) => plan.title);
  const [types, setTypes] = useState<readonly string[]>(() => informalTypes.slice(0, 1).map(({ type }) => type));
  const [notes, setNotes] = useState(true);
  const form = useRef<HTMLDivElement>(null);
  const toAsk = network.people.filter(({ kind, asked }) => kind !== 'organisation' && asked === undefined);
  const toggle = (type: string, isOn: boolean) =>
    setTypes(informalTypes.map((one) => one.type).filter((one) => (one === type ? isOn : types.includes(one))));

  const noteAsked = () => {
    if (!notes || toAsk.length === 0) return;
    const date = today();
    act(
      'change who was asked',
      (draft) => {
        for (const { id } of toAsk) setStakeholderDetail(draft, id, 'asked', date);
      },
      { said: `${count(toAsk.length, 'stakeholder')} noted as asked today.` },
    );
  };
  const print = async () => {
    if (!form.current) return;
    const { placeDocument } = await import('../../../../browser/printDocument');
    const takeAway = placeDocument(form.current, `${title}: network survey`);
    window.addEventListener('afterprint', takeAway, { once: true });
    window.print();
    noteAsked();
  };
  const save = async () => {
    if (await saveSurvey(context, types)) noteAsked();
  };
  const bringIn = async () => {
    const files = await chooseFiles('Survey answers', ['.xlsx', '.csv', '.tsv', '.txt'], true).catch(() => []);
    if (files.length > 0 && (await takeAnswers(context, files, today()))) onClose();
  };
  const isEmpty = types.length === 0 || network.people.length < 2;
  return (
    <Dialog
      title="Network survey"
      isOpen
      size="large"
      onClose={onClose}
      footer={
        <>
          <Button onPress={() => void bringIn()}>Bring in answers…</Button>
          <Button isDisabled={isEmpty} onPress={() => void print()}>
            Print the form
          </Button>
          <Button variant="primary" isDisabled={isEmpty} onPress={() => void save()}>
            Save as Excel form
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        <p>
          Everybody who is asked gets the same form with all names, whatever else stays on this machine: people must
          find each other in it. No judgement is in it. Filled in and sent back, it is brought in here: its answers
          become ties.
        </p>
        <fieldset className={styles.types}>
          <legend>Ask</legend>
          {informalTypes.map(({ type }) => (
            <Checkbox
              key={type}
              label={type}
              isSelected={types.includes(type)}
              onChange={(isOn) => toggle(type, isOn)}
            />
          ))}
        </fieldset>
        <Checkbox
          label={`Note today as the day on which ${count(toAsk.length, 'person or group', 'people and groups')} were asked`}
          isSelected={notes}
          onChange={setNotes}
        />
        <p className={styles.basis}>{surveyWords(network) || 'Nobody has been asked yet.'}</p>
        <div className={styles.sheet} tabIndex={0} role="region" aria-label="The form">
          <SurveyForm ref={form} title={title} network={network} types={types} />
        </div>
      </div>
    </Dialog>
  );
}
