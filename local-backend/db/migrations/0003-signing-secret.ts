import { sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** One secret for all who serve this database, so that they take each other's tokens. */
export const signingSecret: Migration = {
  async up(db) {
    await sql`
      create table signing_secret (
        id integer primary key default 1 check (id = 1),
        secret text not null
      )`.execute(db);
  },
};
