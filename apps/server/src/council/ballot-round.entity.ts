import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One case in one ballot. Its figures are written when it is counted. */
@Entity('ballot_round')
export class BallotRoundEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'ballot_id' })
  ballotId!: string;

  @Column('uuid', { name: 'case_id' })
  caseId!: string;

  @Column('integer')
  number!: number;

  @Column('boolean')
  running!: boolean;

  @Column('integer', { nullable: true })
  agree!: number | null;

  @Column('integer', { nullable: true })
  disagree!: number | null;

  @Column('integer', { name: 'lower_title', nullable: true })
  lowerTitle!: number | null;

  @Column('integer', { nullable: true })
  invalid!: number | null;

  @Column('integer', { nullable: true })
  members!: number | null;

  @Column('integer', { nullable: true })
  recused!: number | null;

  @Column('integer', { nullable: true })
  present!: number | null;

  @Column('integer', { nullable: true })
  consulted!: number | null;

  @Column('boolean', { name: 'chair_in_favour', nullable: true })
  chairInFavour!: boolean | null;
}
