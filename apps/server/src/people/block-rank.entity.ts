import { Column, Entity } from 'typeorm';
import { SubjectRecordEntity } from './recorded.entity';

/** The place in a block that competes among its own members. */
@Entity('block_rank')
export class BlockRankEntity extends SubjectRecordEntity {
  @Column('text')
  block!: string;

  @Column('integer')
  year!: number;

  @Column('integer')
  place!: number;

  /** How many compete in the block. */
  @Column('integer')
  members!: number;
}
