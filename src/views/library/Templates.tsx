/** Good diagrams to begin from, and a blank one. */
import {
  BedSingle,
  Footprints,
  MessageCircleHeart,
  Pill,
  SquareDashed,
  Thermometer,
  Waypoints,
  type LucideIcon,
} from 'lucide-react';
import styles from './Library.module.css';

export interface TemplateFace {
  readonly id: string;
  readonly title: string;
  readonly about: string;
  readonly aim?: string;
}

export interface TemplatesProps {
  readonly templates: readonly TemplateFace[];
  readonly onTemplate: (id: string) => void;
  /** There is no plan yet: they are what one sees first, with the aim of each. */
  readonly areFirst: boolean;
}

const icons: Readonly<Record<string, LucideIcon>> = {
  falls: Footprints,
  'pressure-ulcers': BedSingle,
  sepsis: Thermometer,
  medicines: Pill,
  flow: Waypoints,
  'patient-feedback': MessageCircleHeart,
};

export function Templates({ templates, onTemplate, areFirst }: TemplatesProps) {
  return (
    <>
      <h2 className={areFirst ? styles.first : styles.second}>Begin from a good one</h2>
      <ul className={styles.templates} data-are-first={areFirst || undefined} aria-label="Templates">
        {templates.map(({ id, title, about, aim }) => {
          const Icon = icons[id] ?? SquareDashed;
          return (
            <li key={id}>
              <button type="button" className={styles.example} onClick={() => onTemplate(id)}>
                <Icon size={18} aria-hidden="true" />
                <span>
                  <strong>{title}</strong>
                  {areFirst && aim !== undefined && <span className={styles.aim}>{aim}.</span>}
                  <span>{about}</span>
                </span>
              </button>
            </li>
          );
        })}
      </ul>
    </>
  );
}
