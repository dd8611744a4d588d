import type { PostRank, SeatPart } from '@vinh-danh/domain/council/council';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A seat in a council, over a term: a person's by name, or that of whoever holds a post. */
@Entity('council_seat')
export class CouncilSeatEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'council_id' })
  councilId!: string;

  @Column('integer')
  position!: number;

  @Column('text')
  part!: SeatPart;

  @Column('boolean')
  votes!: boolean;

  @Column('uuid', { name: 'person_id', nullable: true })
  personId!: string | null;

  /** With `rank`, the post with which the seat goes. */
  @Column('uuid', { name: 'unit_id', nullable: true })
  unitId!: string | null;

  @Column('text', { nullable: true })
  rank!: PostRank | null;

  @Column('date', { name: 'seated_from' })
  seatedFrom!: string;

  /** The last day of the term. */
  @Column('date', { name: 'seated_to', nullable: true })
  seatedTo!: string | null;

  @Column('integer')
  version!: number;
}
