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
}

export interface TemplatesProps {
  readonly templates: readonly TemplateFace[];
  readonly onTemplate: (id: string) => void;
}

const icons: Readonly<Record<string, LucideIcon>> = {
  falls: Footprints,
  'pressure-ulcers': BedSingle,
  sepsis: Thermometer,
  medicines: Pill,
  flow: Waypoints,
  'patient-feedback': MessageCircleHeart,
};

export function Templates({ templates, onTemplate }: TemplatesProps) {
  return (
    <>
      <h2 className={styles.second}>Begin from a good one</h2>
      <ul className={styles.templates} aria-label="Templates">
        {templates.map(({ id, title, about }) => {
          const Icon = icons[id] ?? SquareDashed;
          return (
            <li key={id}>
              <button type="button" className={styles.example} onClick={() => onTemplate(id)}>
                <Icon size={18} aria-hidden="true" />
                <span>
                  <strong>{title}</strong>
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
