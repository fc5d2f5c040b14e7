import type { Database } from '../db/tables.ts';
import { newSecret } from './tokens.ts';

/** The secret that is kept with the data, made by whoever asks first. */
export async function keptSecret(db: Database): Promise<Uint8Array> {
  await db
    .insertInto('signing_secret')
    .values({ secret: Buffer.from(newSecret()).toString('base64url') })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const { secret } = await db
    .selectFrom('signing_secret')
    .select('secret')
    .executeTakeFirstOrThrow();
  return Buffer.from(secret, 'base64url');
}
