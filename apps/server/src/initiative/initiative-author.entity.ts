import { Entity, PrimaryColumn } from 'typeorm';

/** Who wrote an initiative: one person or several. */
@Entity('initiative_author')
export class InitiativeAuthorEntity {
  @PrimaryColumn('uuid', { name: 'initiative_id' })
  initiativeId!: string;

  @PrimaryColumn('uuid', { name: 'person_id' })
  personId!: string;
}
