/**
 * The types of a plan. They follow from the table (`kinds.ts`), which says of each member what it holds.
 *
 * Must not know: how a file is read or written (`format/`), how a plan is changed (the edits), how it is drawn.
 */
import type {
  columnKinds,
  confidences,
  decisions,
  engagementLevels,
  responses,
  stages,
  stakeholderClasses,
  stakeholderKinds,
  stances,
  statuses,
} from './choices';
import type { InFile, InMemory, RecordOf } from './declaration';
import type { plan } from './kinds';
import type { appearance, position } from './kinds/appearance';
import type { column } from './kinds/column';
import type { anchor, comment } from './kinds/comment';
import type { contact } from './kinds/contact';
import type { cycle } from './kinds/cycle';
import type { dismissal } from './kinds/dismissal';
import type { heard } from './kinds/heard';
import type { link } from './kinds/link';
import type { measure, point } from './kinds/measure';
import type { milestone } from './kinds/milestone';
import type { node, smart } from './kinds/node';
import type { namedVersion } from './kinds/past';
import type { stakeholder } from './kinds/stakeholder';
import type { tag } from './kinds/tag';
import type { tie } from './kinds/tie';

export {
  arrowStyles,
  colourings,
  columnKinds,
  confidences,
  cornerStyles,
  decisions,
  engagementLevels,
  linkShapes,
  purposes,
  responses,
  stages,
  stakeholderClasses,
  stakeholderKinds,
  stances,
  statuses,
  textSizes,
  tieKinds,
  typefaces,
} from './choices';
export { limits } from './limits';
export type { Part } from './kinds';

export type ColumnId = string;
export type NodeId = string;
export type LinkId = string;
export type CycleId = string;
export type MeasureId = string;
export type TagId = string;
export type StakeholderId = string;
export type TieId = string;
export type ContactId = string;
export type HeardId = string;
export type CommentId = string;
export type MilestoneId = string;
export type PointId = string;
/** A fractional index (base 62): plain string order is the order on the page. */
export type OrderKey = string;

export type Column = RecordOf<typeof column>;
export type PlanNode = RecordOf<typeof node>;
export type Smart = InFile<typeof smart>;
export type Link = RecordOf<typeof link>;
export type Cycle = RecordOf<typeof cycle>;
export type Measure = RecordOf<typeof measure>;
/** One value of a measure. The order key tells apart what is of one day: points stand by date. */
export type Point = RecordOf<typeof point>;
/** One value as the file holds it. */
export type FilePoint = InFile<typeof point>;
export type Tag = RecordOf<typeof tag>;
export type Stakeholder = RecordOf<typeof stakeholder>;
export type Tie = RecordOf<typeof tie>;
export type Contact = RecordOf<typeof contact>;
/** One thing that was heard. */
export type Heard = RecordOf<typeof heard>;
export type Comment = RecordOf<typeof comment>;
/** What a comment is on. */
export type Anchor = InFile<typeof anchor>;
export type Milestone = RecordOf<typeof milestone>;
export type Dismissal = InFile<typeof dismissal>;
export type NamedVersion = InFile<typeof namedVersion>;
export type Appearance = InFile<typeof appearance>;
export type Position = InFile<typeof position>;
export type ColumnKind = (typeof columnKinds)[number];
export type Status = (typeof statuses)[number];
export type Confidence = (typeof confidences)[number];
export type Stage = (typeof stages)[number];
export type Decision = (typeof decisions)[number];
export type StakeholderKind = (typeof stakeholderKinds)[number];
export type StakeholderClass = (typeof stakeholderClasses)[number];
export type Stance = (typeof stances)[number];
export type EngagementLevel = (typeof engagementLevels)[number];
export type HeardResponse = (typeof responses)[number];

/**
 * One improvement plan in memory: normalised, records by id. Everything that is drawn is derived from it. The order keys
 * of boxes are global to the file (so that an interleaved file keeps its order); within a column they are the page's order.
 */
export interface Plan extends InMemory<typeof plan> {}
