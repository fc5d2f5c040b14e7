import { emailDomain } from './email';
import { typosBetween } from './typos';

/** Where most people have their mail. */
const USUAL = ['gmail.com', 'hotmail.com', 'outlook.com', 'yahoo.com', 'icloud.com', 'live.com'];
/** Other domains that look like one of those, and are none. */
const OTHERS = [
  ...['mail.com', 'email.com', 'ymail.com', 'gmx.com', 'aol.com', 'me.com', 'mac.com', 'msn.com'],
  ...['line.com', 'life.com', 'love.com', 'five.com', 'proton.me', 'googlemail.com'],
];
/** 'yahoo.cl' is a branch of its own, 'yahoo.co' is half of 'yahoo.com'. */
const NATIONAL = /^(?:hotmail|outlook|yahoo|live|icloud)\.(?!co$|cm$|om$)[a-z]{2}$/;
/** There is no other one of that name. */
const GMAIL = /^gmail\.(?!com$)/;
/** What fingers make of '.com', and what there is also. */
const COM_OR_OTHER = /\.(?:co|cm|om|com\.com)$/;
/** What fingers make of '.com', and nothing else. */
const SLIP_OF_COM = /\.(?:con|cmo|ocm|vom|xom|cpm|cim|coom|comm|coml)$/;
const KNOWN: ReadonlySet<string> = new Set([...USUAL, ...OTHERS]);
/** In a short domain two slips make another one. */
const CHARACTERS_PER_TYPO = 5;
const MOST_TYPOS = 2;
/** So many accounts with a domain do not all misspell it. */
const ACCOUNTS_OF_A_DOMAIN = 3;

/**
 * The domain that was probably meant, as 'gmail.com' for 'ana@gmial.com'; null when the one that is
 * there may well be right.
 * @param others the e-mails of the other accounts.
 */
export function meantDomain(email: string, others: Iterable<string>): string | null {
  const domain = emailDomain(email);
  if (!domain || KNOWN.has(domain) || NATIONAL.test(domain)) return null;
  const meant = likelyMeant(domain);
  return meant && !isUsed(domain, others) ? meant : null;
}

function likelyMeant(domain: string): string | null {
  if (GMAIL.test(domain)) return 'gmail.com';
  const mended = domain.replace(SLIP_OF_COM, '.com');
  if (mended !== domain) return KNOWN.has(mended) ? mended : (likest(mended) ?? mended);
  const perhaps = domain.replace(COM_OR_OTHER, '.com');
  return OTHERS.includes(perhaps) ? null : likest(perhaps);
}

/** 'ana@gmial.com' as 'ana@gmail.com'. */
export function withDomain(email: string, domain: string): string {
  return `${email.slice(0, email.lastIndexOf('@') + 1)}${domain}`;
}

function likest(domain: string): string | null {
  let meant: string | null = null;
  let fewest = MOST_TYPOS + 1;
  for (const usual of USUAL) {
    const allowed = Math.min(MOST_TYPOS, Math.floor(usual.length / CHARACTERS_PER_TYPO));
    const typos = typosBetween(domain, usual, allowed);
    if (typos > allowed || typos >= fewest) continue;
    [meant, fewest] = [usual, typos];
  }
  return meant;
}

function isUsed(domain: string, others: Iterable<string>): boolean {
  let accounts = 0;
  for (const other of others) {
    if (other.toLowerCase().includes(domain) && emailDomain(other) === domain) accounts++;
    if (accounts === ACCOUNTS_OF_A_DOMAIN) return true;
  }
  return false;
}
