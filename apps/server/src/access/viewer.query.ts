import type { Viewer } from '@vinh-danh/domain/access/role';
import type { EntityManager } from 'typeorm';
import { AccountEntity } from './account.entity';
import type { ViewerType } from './viewer.type';

/** The viewer with the names of the units for which they hold roles. */
export async function readViewer(db: EntityManager, viewer: Viewer | null): Promise<ViewerType | null> {
  if (!viewer) return null;
  const account = await db.findOneByOrFail(AccountEntity, { id: viewer.accountId });
  const units: { id: string; name: string; english_name: string }[] = await db.query(
    'SELECT id, name, english_name FROM unit WHERE id = ANY($1)',
    [viewer.roles.map((grant) => grant.unitId)],
  );
  const names = new Map(units.map((unit) => [unit.id, unit]));
  return {
    id: account.id,
    username: account.username,
    displayName: account.displayName,
    personId: account.personId,
    language: account.language,
    mailAddress: account.mailAddress,
    mustChangePassword: account.mustChangePassword,
    roles: viewer.roles.map(({ onBehalfOf, ...grant }) => ({
      ...grant,
      ofAll: grant.ofAll ?? false,
      validTo: grant.validTo ?? null,
      onBehalfOfName: onBehalfOf?.displayName ?? null,
      unitName: names.get(grant.unitId)?.name ?? '',
      unitEnglishName: names.get(grant.unitId)?.english_name ?? '',
    })),
  };
}
