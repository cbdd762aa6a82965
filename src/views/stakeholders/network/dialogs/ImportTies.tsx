/** Brings ties in: pasted, typed or from a file. Shows what they would add before anything changes. */
import { useMemo, useState } from 'react';
import { chooseFiles } from '../../../../browser/chooseFiles';
import { useCommandContext } from '../../../../commands/commandContext';
import { readTies } from '../../../../exchange/network/readTies';
import { fileTieCells, textTieCells } from '../../../../exchange/network/tieCells';
import { addReadTies, tiesAdded } from '../../../../exchange/network/tiesIntoPlan';
import { count } from '../../../../kit/english';
import { informalTypes } from '../../../../plan/ask/people/tieWords';
import { usePlan } from '../../../../store/stores';
import { useAct } from '../../../../store/useAct';
import { Button } from '../../../../ui/Button';
import { Dialog } from '../../../../ui/Dialog';
import { DialogButtons } from '../../../../ui/DialogButtons';
import { Select } from '../../../../ui/Select';
import { TextField } from '../../../../ui/TextField';
import styles from './NetworkDialogs.module.css';
import { TiePreview } from './TiePreview';

const endings = ['.csv', '.tsv', '.txt', '.xlsx', '.xlsm'];
const types = informalTypes.map(({ type }) => ({ id: type, label: type }));

interface ImportTiesProps {
  readonly pasted: string;
  readonly onClose: () => void;
}

export function ImportTies({ pasted, onClose }: ImportTiesProps) {
  const { newId } = useCommandContext();
  const act = useAct();
  const plan = usePlan((each) => each);
  const [text, setText] = useState(pasted);
  const [file, setFile] = useState<readonly (readonly string[])[] | null>(null);
  const [refused, refuse] = useState('');
  const [type, setType] = useState(types[0]?.id ?? '');
  const cells = useMemo(() => file ?? textTieCells(text), [file, text]);
  const read = useMemo(() => readTies(cells, type), [cells, type]);
  const added = useMemo(() => tiesAdded(plan, read.ties), [plan, read]);
  const isEmpty = added.ties.length === 0;

  const choose = async () => {
    const [chosen] = await chooseFiles('File with ties', endings, false).catch(() => []);
    if (!chosen) return;
    const result = await chosen
      .arrayBuffer()
      .then((bytes) => fileTieCells(new Uint8Array(bytes)))
      .catch(() => ({ refused: 'The file could not be read. Try again, or paste the ties.' }));
    refuse('refused' in result ? result.refused : '');
    if ('cells' in result) setFile(result.cells);
  };
  const keep = () => {
    const people = added.people.length > 0 ? ` ${count(added.people.length, 'stakeholder')} added.` : '';
    const said = `${count(added.ties.length, 'tie')} added.${people}`;
    if (act('import ties', (draft) => addReadTies(draft, added, newId), { said }) !== null) onClose();
  };
  return (
    <Dialog
      title="Import"
      isOpen
      size="large"
      onClose={onClose}
      footer={
        <DialogButtons onCancel={onClose} isDisabled={isEmpty} onConfirm={keep}>
          Import
        </DialogButtons>
      }
    >
      <div className={styles.form}>
        {file === null && (
          <TextField
            label="Ties to import"
            hint="A line a tie (“Ward sister – Site manager – advises”), a table of Source, Target, Type and Weight, or a matrix."
            lines={5}
            value={text}
            onChange={setText}
          />
        )}
        <div className={styles.choices}>
          <Button onPress={() => void choose()}>Choose a file…</Button>
          {file !== null && (
            <Button variant="quiet" onPress={() => setFile(null)}>
              Paste instead
            </Button>
          )}
          <Select label="Ties that say no type are" choices={types} value={type} onChange={setType} />
        </div>
        {refused !== '' && <p role="alert">{refused}</p>}
        <TiePreview read={read} added={added} />
      </div>
    </Dialog>
  );
}
