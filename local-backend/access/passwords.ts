import { hash, verify } from '@node-rs/argon2';

// argon2id is the library's default algorithm; 19 MiB and two passes are OWASP's advice.
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export const hashPassword = (password: string): Promise<string> => hash(password, COST);

/** What is stored and no hash is no password of anybody: the deployed profile stores such things. */
export const isPassword = (password: string, storedHash: string): Promise<boolean> =>
  verify(storedHash, password).catch(() => false);
