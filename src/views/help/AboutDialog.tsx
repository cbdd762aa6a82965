/** What this is, which version, and what of others it is made of, each with its licence. */
import licences from 'virtual:licences';
import { Dialog } from '../../ui/Dialog';
import { Disclosure } from '../../ui/Disclosure';
import styles from './AboutDialog.module.css';

const { packages, texts } = licences;

export function AboutDialog({ onClose }: { readonly onClose: () => void }) {
  return (
    <Dialog title="About Aimtree" isOpen onClose={onClose} size="large">
      <p className={styles.note}>
        Version {import.meta.env.VITE_APP_VERSION}. Driver diagrams and improvement plans, kept on your own machine. It
        asks no other machine for anything, counts nobody and needs no account. Free to use, change and pass on under
        the MIT licence.
      </p>
      <h3 className={styles.heading}>Made with</h3>
      <table className={styles.packages}>
        <thead>
          <tr>
            <th scope="col">Package</th>
            <th scope="col">Version</th>
            <th scope="col">Licence</th>
          </tr>
        </thead>
        <tbody>
          {packages.map(({ name, version, licence, holders }) => (
            <tr key={`${name} ${version}`}>
              <th scope="row">
                {name}
                {holders !== '' && <span className={styles.holders}>{holders}</span>}
              </th>
              <td>{version}</td>
              <td>{licence}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <Disclosure title="The licences in full" summary={`${texts.length} texts`}>
        {texts.map((text, at) => (
          <section key={text} className={styles.text}>
            <h4>{namesOf(at)}</h4>
            <pre>{text}</pre>
          </section>
        ))}
      </Disclosure>
    </Dialog>
  );
}

const namesOf = (at: number) =>
  packages
    .filter(({ text }) => text === at)
    .map(({ name }) => name)
    .join(', ');
