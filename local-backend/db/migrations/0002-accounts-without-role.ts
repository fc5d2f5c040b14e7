import { sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** The first administrator of a deployed backend has neither role nor persona (contract, C). */
export const accountsWithoutRole: Migration = {
  async up(db) {
    await sql`
      alter table usuario
        alter id_persona drop not null,
        alter id_role drop not null`.execute(db);
  },
};
