/** What whoever deploys the module may choose, in `settings.json` beside `index.html`. */
export interface Settings {
  /** Where the REST API answers, on our own origin. Without a slash at the end. */
  readonly apiPath: string;
  /**
   * How a new password is sent. Deployed backends store a patched one unhashed (contract, C):
   * `auto` looks, and mends it.
   */
  readonly passwordRoute: 'auto' | 'patch' | 'change-password';
  /** Whether this backend lets inactive people sign in: deactivating then closes their access too. */
  readonly inactiveCanSignIn: boolean;
  /** Where people open the POS, as they type it. '' = the site that this module is on. */
  readonly posAddress: string;
  /** The POS's own keys in `localStorage`, or this tab's `sessionStorage`. */
  readonly sessionStorage: 'shared' | 'tab';
  /** Minutes without a sign of life until a person is signed out. */
  readonly idleMinutes: number;
  /** Names of the roles that may administer, compared without case and outer spaces. */
  readonly administratorRoles: readonly string[];
}

/** What the contract says. */
export const DEFAULT_SETTINGS: Settings = {
  apiPath: '/api',
  passwordRoute: 'auto',
  inactiveCanSignIn: false,
  posAddress: '',
  sessionStorage: 'shared',
  idleMinutes: 45,
  administratorRoles: ['Administrador', 'admin'],
};

/** Plain segments alone: neither another origin ("//x"), nor a way up, nor an escape fits. */
const OWN_PATH = /^(\/(?!\.{1,2}(\/|$))[\w.~-]+)+$/;

/** A host with or without its scheme, port and path, as 'pos.kantuta.bo'. */
const POS_ADDRESS = /^(https?:\/\/)?[\p{L}\d.-]+(:\d{1,5})?(\/[\w.~/-]*)?$/u;

const oneOf =
  (...values: readonly unknown[]) =>
  (value: unknown) =>
    values.includes(value);

/** Which values a key may have. `settings-problems.ts` has them in words. */
const FITS: Record<keyof Settings, (value: unknown) => boolean> = {
  apiPath: (value) => typeof value === 'string' && OWN_PATH.test(value),
  passwordRoute: oneOf('auto', 'patch', 'change-password'),
  inactiveCanSignIn: oneOf(true, false),
  posAddress: (value) => typeof value === 'string' && (value === '' || POS_ADDRESS.test(value)),
  sessionStorage: oneOf('shared', 'tab'),
  idleMinutes: (value) => Number.isInteger(value) && Number(value) >= 1 && Number(value) <= 1440,
  administratorRoles: (value) =>
    Array.isArray(value) &&
    value.length > 0 &&
    value.every((name) => typeof name === 'string' && name.trim() !== ''),
};

/** Own keys alone: a file may well say "toString" or "__proto__". */
export function isSetting(key: string): key is keyof Settings {
  return Object.hasOwn(FITS, key);
}

/** Whether a known key may have this value. */
export function fitsSetting(key: keyof Settings, value: unknown): boolean {
  return FITS[key](value);
}

/**
 * Reads what `settings.json` holds. A key that is absent has its default.
 * @returns null when a key is unknown or a value is not allowed
 */
export function parseSettings(json: unknown): Settings | null {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) return null;
  const fits = Object.entries(json).every(([key, value]) => isSetting(key) && FITS[key](value));
  return fits ? { ...DEFAULT_SETTINGS, ...json } : null;
}
