/** Saves the open plan in a form for other programs. The browser asks for the place while the file is still being made. */
import { FileFailure, type FilePort } from '../../browser/files';
import { fileName } from '../../format/fileName';
import { writtenForms, type WrittenForm } from '../../exchange/write/forms';
import type { Stores } from '../../store/stores';
import { fileFailures } from './saveAsFile';

interface Needs extends Pick<Stores, 'openPlan' | 'session'> {
  readonly files: FilePort;
}

/** `id` is that of a written form. */
export function createFormSaving({ openPlan, session, files }: Needs): (id: string) => Promise<void> {
  return async (id) => {
    const form = writtenForms.find((one) => one.id === id);
    if (!form) return;
    const plan = openPlan.plan();
    const name = fileName(plan.title).replace(/\.aimtree\.json$/, form.extension);
    const content = form.load().then((write) => new Blob([write(plan)], { type: form.type }));
    try {
      const { label, type } = form;
      const saved = await files.save({ name, type, description: label, content });
      if (saved === 'saved') session.say(`“${name}” is saved.`);
    } catch (error) {
      session.say(error instanceof FileFailure ? fileFailures[error.reason] : notMade(form));
    }
  };
}

function notMade({ label }: WrittenForm): string {
  return `The file (${label}) could not be made. Reload the page and try again.`;
}
