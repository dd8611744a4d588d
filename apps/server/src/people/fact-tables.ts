import type { FactKind } from '@vinh-danh/domain/people/fact-kind';
import type { EntityTarget } from 'typeorm';
import { AssignmentEntity } from './assignment.entity';
import { BlockRankEntity } from './block-rank.entity';
import { ClearanceEntity } from './clearance.entity';
import { DisciplineEntity } from './discipline.entity';
import { HonourEntity } from './honour.entity';
import { IndicatorEntity } from './indicator.entity';
import { InquiryEntity } from './inquiry.entity';
import { LeaveEntity } from './leave.entity';
import { RatingEntity } from './rating.entity';
import type { RecordedEntity } from './recorded.entity';
import { ScoreSheetEntity } from './score-sheet.entity';
import { StudyEntity } from './study.entity';

/** Initiatives have authors instead of a subject, and are kept apart. */
export type PlainFactKind = Exclude<FactKind, 'initiative' | 'recognition'>;

/** A record as the generic acts see it: whose it is, and the fields of its kind. */
export type FactRow = RecordedEntity & { readonly personId: string | null; readonly unitId: string | null } & Record<string, unknown>;

const TABLES: Readonly<Record<PlainFactKind, EntityTarget<RecordedEntity>>> = {
  assignment: AssignmentEntity,
  rating: RatingEntity,
  honour: HonourEntity,
  leave: LeaveEntity,
  study: StudyEntity,
  discipline: DisciplineEntity,
  inquiry: InquiryEntity,
  indicator: IndicatorEntity,
  clearance: ClearanceEntity,
  scoreSheet: ScoreSheetEntity,
  blockRank: BlockRankEntity,
};

/** Where the records of a kind are kept. */
export function tableOf(kind: PlainFactKind): EntityTarget<FactRow> {
  return TABLES[kind] as EntityTarget<FactRow>;
}

export function isPlain(kind: FactKind): kind is PlainFactKind {
  return Object.hasOwn(TABLES, kind);
}
