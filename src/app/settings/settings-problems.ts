import { DEFAULT_SETTINGS, fitsSetting, isSetting, Settings } from './deployment-settings';
import { SettingsFailure } from './settings-answer';

const ALLOWED: Record<keyof Settings, string> = {
  apiPath:
    'una ruta de este mismo sitio, sin dominio, que empiece con "/" y no termine en "/", como "/api"',
  passwordRoute: '"auto", "patch" o "change-password"',
  inactiveCanSignIn: 'true o false',
  posAddress:
    'una dirección como "pos.kantuta.bo", o "" para la del sitio en que está, bajo una ruta propia, este módulo',
  sessionStorage: '"shared" o "tab"',
  idleMinutes: 'un número entero de 1 a 1440',
  administratorRoles: 'una lista con uno o más nombres de rol, como ["Administrador", "admin"]',
};

/** Why the settings cannot be used: one sentence each, for whoever wrote the file. */
export function settingsProblems(failure: SettingsFailure): readonly string[] {
  switch (failure.reason) {
    case 'unreachable':
      return ['No se pudo leer el archivo: no hay conexión con el servidor, o tarda demasiado.'];
    case 'status':
      return [`No se pudo leer el archivo: el servidor respondió ${failure.status}.`];
    case 'not-json':
      return [`El archivo no es JSON válido. El navegador dice: ${failure.message}`];
    case 'refused':
      return contentProblems(failure.json);
  }
}

function contentProblems(json: unknown): readonly string[] {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) {
    return ['El archivo debe contener un objeto, como {"idleMinutes": 45}.'];
  }
  return Object.entries(json).flatMap(([key, value]) => {
    if (!isSetting(key)) {
      const known = Object.keys(DEFAULT_SETTINGS).join(', ');
      return `"${shortened(key)}" no es una clave conocida. Las claves son: ${known}.`;
    }
    if (fitsSetting(key, value)) return [];
    return `"${key}" vale ${shortened(JSON.stringify(value))}. Debe ser ${ALLOWED[key]}.`;
  });
}

function shortened(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
