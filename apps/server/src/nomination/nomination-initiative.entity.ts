import { Entity, PrimaryColumn } from 'typeorm';

/** Which recognised initiatives a nomination rests on. */
@Entity('nomination_initiative')
export class NominationInitiativeEntity {
  @PrimaryColumn('uuid', { name: 'nomination_id' })
  nominationId!: string;

  @PrimaryColumn('uuid', { name: 'initiative_id' })
  initiativeId!: string;
}
