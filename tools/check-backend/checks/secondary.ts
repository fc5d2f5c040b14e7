import { SECRET_NAME } from '../secrets.ts';

/** What has a check of its own: an absent role or persona, and secrets. */
export const isSecondary = (at: string): boolean =>
  /^\/role(\/|$)/.test(at) || at === '/persona' || SECRET_NAME.test(at.split('/').at(-1) ?? '');
