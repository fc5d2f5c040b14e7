import { type Migration, Migrator } from 'kysely/migration';
import { tables } from './migrations/0001-tables.ts';
import { accountsWithoutRole } from './migrations/0002-accounts-without-role.ts';
import { signingSecret } from './migrations/0003-signing-secret.ts';
import type { Database } from './tables.ts';

/** In the order of their names. What has been run anywhere is not edited any more: add another. */
export const MIGRATIONS: Record<string, Migration> = {
  '0001-tables': tables,
  '0002-accounts-without-role': accountsWithoutRole,
  '0003-signing-secret': signingSecret,
};

/**
 * Brings the tables to what this version works with; what is in them stays.
 * @param schema the PostgreSQL schema that holds the tables, which is first in the search path
 */
export async function migrate(
  db: Database,
  schema: string,
  migrations: Record<string, Migration> = MIGRATIONS,
): Promise<void> {
  const migrator = new Migrator({
    db,
    provider: { getMigrations: async () => migrations },
    // Named, or the record of another schema in the same database would be taken for this one's.
    migrationTableSchema: schema,
  });
  const { error } = await migrator.migrateToLatest();
  if (error) throw error;
}
