/** What whoever deploys the module may choose, in `settings.json` beside `index.html`. */
export interface Settings {
  /** Where the REST API answers, on our own origin. Without a slash at the end. */
  readonly apiPath: string;
  /** How a new password is sent: deployed backends store a patched one unhashed (contract, C). */
  readonly passwordRoute: 'patch' | 'change-password';
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
  passwordRoute: 'patch',
  sessionStorage: 'shared',
  idleMinutes: 45,
  administratorRoles: ['Administrador', 'admin'],
};

/** Settings, or what is wrong with them: one sentence each, for whoever wrote the file. */
export type SettingsReading =
  { readonly settings: Settings } | { readonly problems: readonly string[] };

interface Rule {
  allowed: string;
  fits(value: unknown): boolean;
}

/** Plain segments alone: neither another origin ("//x"), nor a way up, nor an escape fits. */
const OWN_PATH = /^(\/(?!\.{1,2}(\/|$))[\w.~-]+)+$/;

const RULES: Record<keyof Settings, Rule> = {
  apiPath: {
    allowed:
      'una ruta de este mismo sitio, sin dominio, que empiece con "/" y no termine en "/", como "/api"',
    fits: (value) => typeof value === 'string' && OWN_PATH.test(value),
  },
  passwordRoute: oneOf('patch', 'change-password'),
  sessionStorage: oneOf('shared', 'tab'),
  idleMinutes: {
    allowed: 'un número entero de 1 a 1440',
    fits: (value) => Number.isInteger(value) && Number(value) >= 1 && Number(value) <= 1440,
  },
  administratorRoles: {
    allowed: 'una lista con uno o más nombres de rol, como ["Administrador", "admin"]',
    fits: (value) =>
      Array.isArray(value) &&
      value.length > 0 &&
      value.every((name) => typeof name === 'string' && name.trim() !== ''),
  },
};

/** Reads what `settings.json` holds. A key that is absent has its default; an unknown one is refused. */
export function parseSettings(json: unknown): SettingsReading {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) {
    return { problems: ['El archivo debe contener un objeto, como {"idleMinutes": 45}.'] };
  }
  const problems = Object.entries(json).flatMap(([key, value]) => problemOf(key, value) ?? []);
  return problems.length ? { problems } : { settings: { ...DEFAULT_SETTINGS, ...json } };
}

function problemOf(key: string, value: unknown): string | null {
  if (!isKnown(key)) {
    const known = Object.keys(RULES).join(', ');
    return `"${shortened(key)}" no es una clave conocida. Las claves son: ${known}.`;
  }
  const { allowed, fits } = RULES[key];
  return fits(value)
    ? null
    : `"${key}" vale ${shortened(JSON.stringify(value))}. Debe ser ${allowed}.`;
}

/** Own keys alone: a file may well say "toString" or "__proto__". */
function isKnown(key: string): key is keyof Settings {
  return Object.hasOwn(RULES, key);
}

function oneOf(...values: readonly string[]): Rule {
  return {
    allowed: values.map((value) => `"${value}"`).join(' o '),
    fits: (value) => typeof value === 'string' && values.includes(value),
  };
}

function shortened(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
