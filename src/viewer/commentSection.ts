/** What a reader has said about a box, and the fields in which they say more. */

/** As the file of a plan holds it. */
export interface Said {
  readonly id: string;
  readonly on: { readonly kind: string; readonly id: string };
  readonly author: string;
  readonly date: string;
  readonly text: string;
}

interface Section {
  readonly on: Said['on'];
  /** All that was said in this page; what is said here is added. */
  readonly said: Said[];
  readonly onSaid: () => void;
}

/** Typed once, for all boxes. */
let author = '';
/** What is being written, by box: the panel is drawn anew now and then. */
const drafts = new Map<string, string>();

export function commentSection({ on, said, onSaid }: Section): HTMLElement {
  const section = document.createElement('section');
  section.className = 'comments';
  const heading = document.createElement('h3');
  heading.textContent = 'Comments';
  const list = document.createElement('ul');
  const name = field('input', 'Your name', author);
  const words = field('textarea', 'Comment', drafts.get(on.id) ?? '');
  const keep = document.createElement('button');
  keep.type = 'button';
  keep.textContent = 'Comment';
  const told = document.createElement('p');
  told.setAttribute('role', 'status');
  section.append(heading, list, name.label, words.label, keep, told);

  const show = () => {
    const own = said.filter((each) => each.on.id === on.id && each.on.kind === on.kind);
    list.replaceChildren(...own.map((each) => item(each.author, each.text)));
  };
  name.input.addEventListener('input', () => (author = name.input.value));
  words.input.addEventListener('input', () => drafts.set(on.id, words.input.value));
  // Letters are for the field, and no keys of the picture; Esc still closes the details.
  section.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') event.stopPropagation();
  });
  keep.addEventListener('click', () => {
    const text = words.input.value.trim().slice(0, 20_000);
    const missing = author.trim() === '' ? name : text === '' ? words : undefined;
    if (missing) {
      told.textContent = missing === name ? 'Say who you are first.' : 'Say something first.';
      return missing.input.focus();
    }
    said.push({ id: newId(), on, author: author.trim().slice(0, 200), date: new Date().toISOString(), text });
    drafts.delete(on.id);
    words.input.value = '';
    told.textContent = 'Commented. Save your comments before you leave, and send the file back.';
    show();
    onSaid();
  });
  show();
  return section;
}

function item(who: string, text: string): HTMLElement {
  const made = document.createElement('li');
  const by = document.createElement('strong');
  by.textContent = who;
  const words = document.createElement('span');
  words.className = 'prose';
  words.dir = 'auto';
  words.textContent = text;
  made.append(by, words);
  return made;
}

function field<Name extends 'input' | 'textarea'>(kind: Name, words: string, value: string) {
  const label = document.createElement('label');
  const input = document.createElement(kind);
  input.value = value;
  input.dir = 'auto';
  label.append(words, input);
  return { label, input };
}

/** A page opened from a disk has no `randomUUID` everywhere. */
function newId(): string {
  return [...crypto.getRandomValues(new Uint8Array(12))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
