import { ACCOUNT_WRITES } from './account-writes.ts';
import { PERSONA_AND_MAIL_WRITES } from './persona-and-mail-writes.ts';
import type { Write } from './writing.ts';

/** Every write that a screen makes. */
export const WRITES: readonly Write[] = [...ACCOUNT_WRITES, ...PERSONA_AND_MAIL_WRITES];
