/*
 * An entry point of its own (`polyfills` in angular.json): where the page that is being opened is a
 * list, that list and the code of its page are on their way while the app's code arrives. Asked for
 * only where the app would: somebody is signed in who may enter and was not away for too long. What
 * is not surely so is left to the app.
 */
import { isAdministrator, Role } from '../../domain/usuario/role';
import { elapsed, parseUse, serverTimeOf, signInOf } from '../../session/idle/last-use';
import { ACCESS_TOKEN, ACTIVITY, REFRESH_TOKEN, USER } from '../../session/session-keys';
import type { Settings } from '../../settings/deployment-settings';
import { rememberedSettings } from '../../settings/remembered-settings';
import { readSettings } from '../../settings/settings-answer';

declare global {
  interface Window {
    earlyList?: Promise<EarlyList | null>;
  }
}

/** A list that was asked for before the app was there. */
export interface EarlyList {
  readonly url: string;
  readonly authorization: string;
  readonly answer: Promise<Response>;
  readonly aborter: AbortController;
}

/** The pages that are lists, below the base path, and what they list. */
const RESOURCES: Readonly<Record<string, string>> = {
  '': 'usuario',
  usuarios: 'usuario',
  personas: 'persona',
};

/** Who has the app, and does not want the list, has gone elsewhere. */
const UNWANTED_AFTER_MS = 60_000;

const base = new URL('.', import.meta.url).pathname;
const page = location.pathname.slice(base.length);

/** Asked for as the settings were last time: a round earlier. Whatever they forbid now is cut off. */
async function begin(resource: string): Promise<EarlyList | null> {
  const guess = wanted(resource, rememberedSettings(localStorage), null);
  const asked = guess && ask(guess);
  const answer = (await window.settingsRequest)?.clone() ?? null;
  const reading = await readSettings(answer);
  const settings = 'settings' in reading ? reading.settings : null;
  const right = settings && wanted(resource, settings, serverTimeOf(answer));
  if (asked && right && asked.url === right.url && asked.authorization === right.authorization) {
    return asked;
  }
  asked?.aborter.abort();
  return right && ask(right);
}

type Wanted = Pick<EarlyList, 'url' | 'authorization'>;

/** What the app will ask for, if the settings are these; null = nothing. */
function wanted(resource: string, settings: Settings, serverTime: number | null): Wanted | null {
  const token = tokenOfAdministrator(settings, serverTime);
  return token
    ? { url: `${settings.apiPath}/${resource}`, authorization: `Bearer ${token}` }
    : null;
}

function ask({ url, authorization }: Wanted): EarlyList {
  const aborter = new AbortController();
  const headers = { Accept: 'application/json', Authorization: authorization };
  const answer = fetch(url, { headers, signal: aborter.signal });
  // Whoever takes it sees its failure.
  answer.catch(() => undefined);
  setTimeout(() => window.earlyList && aborter.abort(), UNWANTED_AFTER_MS);
  // After the list: a browser has six connections to a server, and there are more scripts than that.
  preload(page || 'usuarios');
  return { url, authorization, answer, aborter };
}

/** @param serverTime what the server's clock says, in ms since 1970; null = not known */
function tokenOfAdministrator(settings: Settings, serverTime: number | null): string | null {
  const storage = settings.sessionStorage === 'tab' ? sessionStorage : localStorage;
  const [token, refreshToken] = [ACCESS_TOKEN, REFRESH_TOKEN].map((key) => storage.getItem(key));
  const { estado, role } = JSON.parse(storage.getItem(USER) ?? '{}') as Record<string, unknown>;
  if (!token || !refreshToken || estado !== true) return null;
  const { nombre } = (role ?? {}) as Partial<Role>;
  if (typeof nombre !== 'string') return null;
  if (!isAdministrator({ id: 0, nombre }, settings.administratorRoles)) return null;
  const last = parseUse(storage.getItem(ACTIVITY));
  const now = { local: Date.now(), running: serverTime ?? Date.now() };
  const isUsed =
    last?.of !== signInOf(refreshToken) || elapsed(last, now) < settings.idleMinutes * 60_000;
  return isUsed ? token : null;
}

/** `npm run build` writes into the page which scripts belong to which list. */
function preload(section: string): void {
  const meta = document.querySelector<HTMLMetaElement>('meta[name=list-scripts]');
  if (!meta) return;
  // Once: the list may be asked for a second time, elsewhere.
  meta.remove();
  const nonce = document.querySelector<HTMLScriptElement>('script[nonce]')?.nonce ?? '';
  for (const name of (JSON.parse(meta.content) as Record<string, string[]>)[section] ?? []) {
    const link = document.createElement('link');
    link.rel = 'modulepreload';
    link.nonce = nonce;
    link.href = new URL(name, import.meta.url).href;
    document.head.append(link);
  }
}

const resource = Object.hasOwn(RESOURCES, page) ? RESOURCES[page] : undefined;
// A storage that is denied, or holds what is no session: the app deals with it.
if (resource) window.earlyList ??= begin(resource).catch(() => null);
