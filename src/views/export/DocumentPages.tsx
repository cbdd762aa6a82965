/**
 * A document about a plan as it will be printed: the same blocks that the Word file is written of. Paper is white, whatever the
 * theme; lengths are those of paper.
 */
import { memo, useEffect, useRef, type ReactNode, type Ref } from 'react';
import { svgElement } from '../../browser/svgElement';
import {
  isLongRow,
  labelOf,
  numbered,
  type FigureBlock,
  type NumberedBlock,
  type PlanDocument,
  type TableBlock,
} from '../../figure/compose/document/planDocument';
import { figureSvg } from '../../figure/svg/figureSvg';
import styles from './DocumentPages.module.css';

interface DocumentPagesProps {
  readonly document: PlanDocument;
  readonly ref: Ref<HTMLElement>;
}

export const DocumentPages = memo(function DocumentPages({ document, ref }: DocumentPagesProps) {
  const { title, subtitle, sections } = document;
  return (
    <article ref={ref} lang="en-GB" aria-label={title} className={styles.document}>
      {numbered(document).map((blocks, at) => (
        <section key={at} data-landscape={sections[at]?.isLandscape || undefined} className={styles.section}>
          {at === 0 && (
            <header>
              <h3 className={styles.title}>{title}</h3>
              <p className={styles.subtitle}>{subtitle}</p>
            </header>
          )}
          {blocks.map((block, index) => (
            <Part key={index} numbered={block} />
          ))}
        </section>
      ))}
    </article>
  );
});

function Part({ numbered: each }: { readonly numbered: NumberedBlock }): ReactNode {
  const { block } = each;
  switch (block.kind) {
    case 'heading':
      return <h4 className={styles.heading}>{block.text}</h4>;
    case 'words':
      return <p className={block.look && styles[block.look]}>{block.text}</p>;
    case 'facts':
      return (
        <dl className={styles.facts}>
          {block.facts.map(([label, value]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      );
    case 'list':
      return (
        <ul className={styles.list}>
          {block.items.map(({ text, more }, at) => (
            <li key={at}>
              <strong>{text}</strong> {more}
            </li>
          ))}
        </ul>
      );
    case 'table':
      return <Table table={block} label={labelOf(each)} />;
    case 'figure':
      return <Figure block={block} label={labelOf(each)} />;
  }
}

function Table({ table, label }: { readonly table: TableBlock; readonly label: string }) {
  const { caption, columns, rows } = table;
  return (
    <table className={styles.table}>
      <caption>
        <strong>{label}.</strong> {caption}
      </caption>
      <colgroup>
        {columns.map(({ heading, share }) => (
          <col key={heading} style={{ width: `${100 * share}%` }} />
        ))}
      </colgroup>
      <thead>
        <tr>
          {columns.map(({ heading }) => (
            <th key={heading} scope="col">
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, at) =>
          'heading' in row ? (
            <tr key={at} className={styles.over}>
              <th colSpan={columns.length} scope="colgroup">
                {row.heading}
              </th>
            </tr>
          ) : (
            <tr key={at} data-long={isLongRow(row) || undefined}>
              {row.map((text, column) => (
                <td key={column}>{text}</td>
              ))}
            </tr>
          ),
        )}
      </tbody>
    </table>
  );
}

function Figure({ block, label }: { readonly block: FigureBlock; readonly label: string }) {
  const { picture, caption, alt } = block;
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const svg = svgElement(figureSvg(picture));
    const { widthMm, heightMm } = picture.physical;
    svg.setAttribute('width', `${widthMm}mm`);
    svg.setAttribute('height', `${heightMm}mm`);
    // What it says is said by what holds it; of several on a page each would have the same ids.
    for (const words of svg.querySelectorAll(':scope > title, :scope > desc')) words.remove();
    svg.removeAttribute('aria-labelledby');
    svg.removeAttribute('role');
    svg.setAttribute('aria-hidden', 'true');
    place.current?.replaceChildren(svg);
  }, [picture]);
  return (
    <figure className={styles.figure}>
      <div ref={place} role="img" aria-label={alt} />
      <figcaption>
        <strong>{label}.</strong> {caption}
      </figcaption>
    </figure>
  );
}
