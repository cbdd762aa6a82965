/** The name of a file that holds a part of a plan: `falls-on-the-ward-timeline.png`. */
import { fileName } from '../../format/fileName';

export function pictureName(title: string, what: string, extension: string): string {
  return fileName(title).replace(/\.aimtree\.json$/, `-${what.replaceAll(' ', '-')}${extension}`);
}
