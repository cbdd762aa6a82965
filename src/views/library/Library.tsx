/** The start page: the plans on this machine, how to begin another, and examples. */
import { ClipboardPaste, FileText, FolderOpen, FolderSync, Monitor, Moon, Plus, Sun } from 'lucide-react';
import { useMemo, useRef, useState, type ReactNode } from 'react';
import { folded } from '../../kit/folded';
import type { Theme } from '../../store/session';
import { Button } from '../../ui/Button';
import { IconButton } from '../../ui/IconButton';
import { lateComponent } from '../../ui/lateComponent';
import styles from './Library.module.css';
import type { LibraryToolsProps, Sorting } from './LibraryTools';
import { PlanCard, type PlanCardProps, type PlanFace } from './PlanCard';
import type { TemplateFace, TemplatesProps } from './Templates';

export interface ExampleFace {
  readonly id: string;
  readonly title: string;
  readonly about: string;
}

interface LibraryProps<E extends ExampleFace> {
  /** Null while they are being read. */
  readonly plans: readonly PlanFace[] | null;
  /** Why the plans that are kept here cannot be read now, in words. */
  readonly unread?: string | null;
  readonly examples: readonly E[];
  readonly templates: readonly TemplateFace[];
  readonly theme: Theme;
  readonly onTheme: (theme: Theme) => void;
  readonly thumbnail: PlanCardProps['thumbnail'];
  /** Stands above the plans. */
  readonly notice?: ReactNode;
  /** The plans of an opened folder: stand below those that are here. */
  readonly folder?: ReactNode;
  /** Missing where the browser cannot open folders. */
  readonly onOpenFolder?: (() => void) | undefined;
  /** Stands at the foot. */
  readonly children?: ReactNode;
  readonly onNew: () => void;
  readonly onExample: (example: E) => void | Promise<void>;
  /** The template with this id becomes a plan. */
  readonly onTemplate: (id: string) => void;
  readonly onOpenFile: () => void | Promise<void>;
  readonly onFiles: (files: readonly File[]) => void | Promise<void>;
  /** A list or cells become a plan. */
  readonly onPasteText: () => void;
  readonly onRename: (id: string, title: string) => void | Promise<void>;
  readonly onDuplicate: (id: string) => void | Promise<void>;
  readonly onRemove: (plan: PlanFace) => void | Promise<void>;
  /** Of a plan that cannot be read: what is there of it, and its last good state. */
  readonly onDownload: (plan: PlanFace) => void | Promise<void>;
  readonly onRestore: (plan: PlanFace) => void | Promise<void>;
}

const searchFrom = 8;
const LibraryTools = lateComponent<LibraryToolsProps>(async () => (await import('./LibraryTools')).LibraryTools);
const Templates = lateComponent<TemplatesProps>(async () => (await import('./Templates')).Templates);
const themes = { system: 'light', light: 'dark', dark: 'system' } as const;

export function Library<E extends ExampleFace>(props: LibraryProps<E>) {
  const { plans, examples, theme } = props;
  const [sort, setSort] = useState<Sorting>('edited');
  const [query, setQuery] = useState('');
  const file = useRef<HTMLInputElement>(null);
  const shown = useMemo(() => arranged(plans ?? [], sort, query), [plans, sort, query]);
  const picker = 'showOpenFilePicker' in window;
  const icon = { system: <Monitor size={17} />, light: <Sun size={17} />, dark: <Moon size={17} /> }[theme];

  return (
    <main className={styles.page}>
      <header className={styles.top}>
        <p className={styles.name}>Aimtree</p>
        <IconButton
          label={`Theme: ${theme === 'system' ? 'as the system' : theme}`}
          icon={icon}
          onPress={() => props.onTheme(themes[theme])}
        />
      </header>
      <div className={styles.head}>
        <h1>Plans</h1>
        <div className={styles.actions}>
          <Button
            icon={<FolderOpen size={16} />}
            onPress={() => void (picker ? props.onOpenFile() : file.current?.click())}
          >
            Open file…
          </Button>
          {props.onOpenFolder && (
            <Button icon={<FolderSync size={16} />} onPress={props.onOpenFolder}>
              Open a folder…
            </Button>
          )}
          <Button icon={<ClipboardPaste size={16} />} onPress={props.onPasteText}>
            Paste text…
          </Button>
          <Button variant="primary" icon={<Plus size={16} />} onPress={props.onNew}>
            New plan
          </Button>
          {!picker && (
            <input
              ref={file}
              className={styles.file}
              type="file"
              multiple
              accept=".json,.zip,.png,.svg,.csv,.tsv,.txt,.md,.html,application/json,application/zip,image/png,image/svg+xml,text/csv,text/plain,text/html"
              aria-label="Plan file"
              tabIndex={-1}
              onChange={(event) => {
                const chosen = [...(event.currentTarget.files ?? [])];
                if (chosen.length > 0) void props.onFiles(chosen);
                event.currentTarget.value = '';
              }}
            />
          )}
        </div>
      </div>
      {props.notice}
      {plans !== null && plans.length > 1 && (
        <div className={styles.tools}>
          <LibraryTools
            sort={sort}
            onSort={setSort}
            query={plans.length > searchFrom ? query : null}
            onQuery={setQuery}
          />
        </div>
      )}
      {props.unread && (
        <div className={styles.empty} role="status">
          <p>Your plans cannot be read at the moment.</p>
          <p>{props.unread} This page keeps trying.</p>
        </div>
      )}
      {plans?.length === 0 && !props.unread && (
        <div className={styles.empty}>
          <p>No plans on this machine yet.</p>
          <p>
            Begin from a good one, or press <strong>New plan</strong> and type: the diagram draws itself. A file from a
            colleague can be dropped anywhere on this page.
          </p>
        </div>
      )}
      {plans !== null && plans.length > 0 && (
        <ul className={styles.plans} aria-label="Plans">
          {shown.map((plan) => (
            <PlanCard key={plan.id} plan={plan} {...props} />
          ))}
        </ul>
      )}
      {query !== '' && shown.length === 0 && <p className={styles.empty}>No plan has these words in its title.</p>}
      {props.folder}
      <Templates templates={props.templates} onTemplate={props.onTemplate} areFirst={plans?.length === 0} />
      <h2 className={styles.second}>Examples</h2>
      <ul className={styles.examples} aria-label="Examples">
        {examples.map((example) => (
          <li key={example.id}>
            <button type="button" className={styles.example} onClick={() => void props.onExample(example)}>
              <FileText size={18} aria-hidden="true" />
              <span>
                <strong>{example.title}</strong>
                <span>{example.about}</span>
              </span>
            </button>
          </li>
        ))}
      </ul>
      {props.children}
    </main>
  );
}

function arranged(plans: readonly PlanFace[], sort: Sorting, query: string): readonly PlanFace[] {
  const words = folded(query).trim();
  const found = plans.filter((plan) => folded(plan.title).includes(words));
  // They come in the order of their last edit, or of their coming as a file.
  return sort === 'edited' ? found : found.toSorted((a, b) => a.title.localeCompare(b.title, 'en-GB'));
}
