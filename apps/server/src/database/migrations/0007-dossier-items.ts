import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A file can be one of the papers that a dossier list asks for. */
export class DossierItems1700000000007 implements MigrationInterface {
  readonly name = 'DossierItems1700000000007';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE attachment
        ADD COLUMN item text CHECK (length(item) BETWEEN 1 AND 200),
        DROP CONSTRAINT attachment_purpose_check,
        ADD CONSTRAINT attachment_purpose_check CHECK (purpose IN ('MINUTES', 'EVIDENCE', 'PAPER')),
        ADD CONSTRAINT attachment_paper_check CHECK ((purpose = 'PAPER') = (item IS NOT NULL));`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE attachment DROP CONSTRAINT attachment_paper_check;
      UPDATE attachment SET purpose = 'EVIDENCE' WHERE purpose = 'PAPER';
      ALTER TABLE attachment
        DROP CONSTRAINT attachment_purpose_check,
        ADD CONSTRAINT attachment_purpose_check CHECK (purpose IN ('MINUTES', 'EVIDENCE')),
        DROP COLUMN item;`);
  }
}
