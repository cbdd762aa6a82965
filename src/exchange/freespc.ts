/** The columns of the CSV of the FreeSPC driver diagram tool, in the order in which that tool writes them. */
export const freespcColumns = [
  'id',
  'level',
  'parent_id',
  'text',
  'color',
  'auto_size',
  'extra_parents',
  'box_height',
  'vertical_gap',
  'font_size',
  'font_family',
  'font_bold',
  'title_aim',
  'title_primary',
  'title_secondary',
  'title_change',
  'palette_json',
  'measures_json',
] as const;

export type FreespcColumn = (typeof freespcColumns)[number];

/** Its columns from the aim on. */
export const freespcLevels = ['aim', 'primary', 'secondary', 'change'] as const;
export type FreespcLevel = (typeof freespcLevels)[number];

/** What it takes as a colour. */
export const freespcColour = /^#[0-9a-f]{6}$/iu;
