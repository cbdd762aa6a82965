import { benchLayout } from './layout';
import type { Bench } from './main';

export const bench: Bench = {
  title: 'Layout, in Node',
  run: () => benchLayout().rows.map((row) => ({ ...row })),
};
