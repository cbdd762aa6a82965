/** Says which text of a PDF has to be pictures because the embedded typeface does not have its letters. */
import type { Figure } from '../../figure/compose/figure';
import styles from './FileSize.module.css';
import { pictured } from '../../output/pdfSubsets';

const sentences = {
  typeface:
    'Text in a typeface of the system is kept as a sharp picture, with the words behind it to be found and copied.',
  script:
    'Text that the bundled typeface has no letters for is kept as a sharp picture, with the words behind it to be found and copied.',
};

export function PicturedText({ figures }: { readonly figures: readonly Figure[] }) {
  const [why] = figures.flatMap((figure) => pictured(figure) ?? []);
  return why === undefined ? null : <p className={styles.facts}>{sentences[why]}</p>;
}
