import type { IconNode } from 'lucide';
import { IdCard, KeyRound, LogOut, Monitor, Moon, Sun, Upload, UserPlus, UserRound } from 'lucide';
import type { Theme } from '../../preferences/theme-at-start';
import { SIGN_OUT } from '../../session/session-guards';
import { SECTIONS } from '../sections';

/** What can be asked for on every screen. */
export interface Command {
  readonly group: 'Ir a' | 'Hacer';
  readonly label: string;
  /** What else people call it: found by how its words begin. */
  readonly also: string;
  readonly icon: IconNode;
  readonly link?: readonly unknown[];
  /** What the navigation is given along. */
  readonly info?: string;
  readonly theme?: Theme;
}

const SECTION_WORDS: Readonly<Record<string, string>> = {
  '/usuarios': 'cuentas activar desactivar restablecer contraseñas',
  '/personas': 'gente',
  '/calidad': 'duplicados errores corregir',
  '/correo': 'mail mensaje enviar escribir',
  '/trabajos': 'pausa deshacer historial',
};

const NEW = 'nuevo nueva agregar añadir alta crear registrar';
const SHEET = 'planilla excel csv hoja subir cargar';

/** @param ownId the account of whoever is signed in */
export function commandsFor(ownId: number | undefined): readonly Command[] {
  const to = (path: string, label: string, also: string, icon: IconNode): Command => {
    return { group: 'Ir a', label, also, icon, link: [path] };
  };
  const theme = (value: Theme, label: string, also: string, icon: IconNode): Command => {
    return { group: 'Hacer', label, also: `modo apariencia ${also}`, icon, theme: value };
  };
  return [
    ...SECTIONS.map(({ path, label, icon }) => to(path, label, SECTION_WORDS[path] ?? '', icon)),
    to('/calidad/accesos', 'Revisión de accesos', 'roles permisos administradores', KeyRound),
    to('/usuarios/registrar', 'Registrar usuario', `${NEW} cuenta`, UserPlus),
    to('/personas/nueva', 'Nueva persona', NEW, IdCard),
    to('/usuarios/importar', 'Importar usuarios', SHEET, Upload),
    to('/personas/importar', 'Importar personas', SHEET, Upload),
    ...(ownId === undefined
      ? []
      : [to(`/usuarios/${ownId}`, 'Mi cuenta', 'perfil contraseña', UserRound)]),
    theme('light', 'Tema claro', 'día', Sun),
    theme('dark', 'Tema oscuro', 'noche', Moon),
    theme('system', 'Tema del sistema', 'automático', Monitor),
    {
      ...{ group: 'Hacer', label: 'Salir', also: 'cerrar sesión terminar' },
      ...{ icon: LogOut, link: ['/salir'], info: SIGN_OUT },
    },
  ];
}
