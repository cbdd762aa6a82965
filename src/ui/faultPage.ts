/**
 * A page that says what went wrong and what can be done. Drawn without React, which may be what has failed, and from
 * text only: nothing in it is read as markup.
 *
 * Must not know: what went wrong, what the choices do.
 */
import styles from './FaultPage.module.css';

export interface FaultChoice {
  readonly label: string;
  readonly run: () => void | Promise<void>;
}

export interface FaultPageContent {
  readonly title: string;
  readonly text: string;
  /** The first is the one to take. */
  readonly choices: readonly FaultChoice[];
  /** For a report to us; folded away. */
  readonly details: string;
}

/** Takes the place of all that `place` holds, and the focus. */
export function drawFaultPage(place: Element, { title, text, choices, details }: FaultPageContent): void {
  const heading = element('h1', title);
  heading.tabIndex = -1;
  const buttons = choices.map(({ label, run }, index) => {
    const button = element('button', label, `${styles.button} ${index === 0 ? styles.primary : ''}`);
    button.type = 'button';
    button.addEventListener('click', () => void run());
    return button;
  });
  const row = element('div', '', styles.choices);
  row.append(...buttons);
  const more = element('details', '', styles.details);
  const report = element('pre', details);
  // It can be scrolled, so the keyboard must reach it.
  report.tabIndex = 0;
  more.append(element('summary', 'Details for a report'), report);
  const alert = element('div');
  alert.setAttribute('role', 'alert');
  alert.append(heading, element('p', text));
  const page = element('main', '', styles.page);
  page.append(alert, row, more);
  place.replaceChildren(page);
  heading.focus();
}

function element<Name extends keyof HTMLElementTagNameMap>(name: Name, text = '', className = '') {
  const made = document.createElement(name);
  made.textContent = text;
  made.className = className;
  return made;
}
