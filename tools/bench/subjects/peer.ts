import { readFileSync } from 'node:fs';
import { DEMO_ACCOUNTS } from '../../../local-backend/demo/demo-accounts.ts';
import { askPassword } from './ask-password.ts';
import { type Account, OWN_SELECTORS, type Selectors } from './subject.ts';

/** Another front, on the same backend. */
export interface Peer {
  url: string;
  selectors: Selectors;
  account: Account;
}

interface PeerFile {
  url?: string;
  email?: string;
  selectors?: Partial<Selectors>;
}

/** @throws Error that says what is wrong in the file */
export async function readPeer(file: string): Promise<Peer> {
  const { email, ...peer } = parsePeer(file, readFileSync(file, 'utf8'));
  const account = email
    ? { email, password: await askPassword(email) }
    : DEMO_ACCOUNTS.administrador;
  return { ...peer, account };
}

/** @throws Error that says what is wrong in the file */
export function parsePeer(
  file: string,
  text: string,
): { url: string; email: string | null; selectors: Selectors } {
  const { url, email = null, selectors = {}, ...others } = JSON.parse(text) as PeerFile;
  if (url === undefined || !URL.canParse(url)) throw new Error(`${file}: "url" is no address`);
  const unknown = [
    ...Object.keys(others),
    ...Object.keys(selectors).filter((name) => !(name in OWN_SELECTORS)),
  ];
  if (unknown.length > 0) throw new Error(`${file}: there is no ${unknown.join(', ')}`);
  return { url, email, selectors: { ...OWN_SELECTORS, ...selectors } };
}
