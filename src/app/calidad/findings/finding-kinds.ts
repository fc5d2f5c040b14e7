import type { IconNode } from 'lucide';
import {
  Calendar,
  CircleHelp,
  FileInput,
  IdCard,
  KeyRound,
  Mail,
  Pencil,
  ShieldCheck,
  UserRound,
  Users,
  UserX,
} from 'lucide';
import type { FindingKind } from '../../domain/quality/finding';

/** How a kind of finding is called, and what can be done about it where nothing can be mended. */
export interface KindWords {
  readonly kind: FindingKind;
  readonly label: string;
  readonly icon: IconNode;
  /** As in 'Corregir los 2', where they are not 'las'. */
  readonly those?: 'los';
  /** What a person can do, and what the server cannot; '' where each finding has its mend. */
  readonly advice: string;
  /** The list in which all of them can be seen. */
  readonly list?: { readonly label: string; readonly path: string; readonly params: object };
}

export const ALL_ICON = ShieldCheck;

export const KINDS: readonly KindWords[] = [
  { kind: 'duplicados', label: 'Posibles duplicados', icon: Users, advice: '' },
  {
    kind: 'espacios',
    label: 'Espacios y mayúsculas',
    icon: Pencil,
    advice: 'Donde no hay propuesta, abre la persona y escribe su nombre como es.',
  },
  {
    kind: 'correos',
    label: 'Correos mal escritos',
    icon: Mail,
    those: 'los',
    advice: 'Un buzón en dos cuentas no se puede juntar: conserva una cuenta y desactiva la otra.',
  },
  {
    kind: 'fechas',
    label: 'Fechas improbables',
    icon: Calendar,
    advice: 'Nadie puede saber la fecha por ti: pregúntala y escríbela en la persona.',
  },
  {
    kind: 'generos',
    label: 'Géneros desconocidos',
    icon: CircleHelp,
    those: 'los',
    advice: 'Donde no hay propuesta, elige el género en la persona.',
  },
  {
    kind: 'nombres',
    label: 'Nombres para mostrar equivocados',
    icon: IdCard,
    those: 'los',
    advice: '',
  },
  {
    kind: 'incompletas',
    label: 'Registros a medias',
    icon: UserX,
    advice:
      'El servidor no puede unir una persona con una cuenta, ni borrar: elige el rol que falta, o registra de nuevo y desactiva la cuenta incompleta.',
    list: { label: 'Personas sin cuenta', path: '/personas', params: { cuenta: 'sin' } },
  },
  {
    kind: 'administradores',
    label: 'Administradores',
    icon: KeyRound,
    advice: 'Da el rol a otra cuenta activa, o quítaselo a quien ya no administra.',
    list: { label: 'Administradores', path: '/usuarios', params: { rol: 'Administrador' } },
  },
  {
    kind: 'sueltas',
    label: 'Personas sin cuenta',
    icon: UserRound,
    advice:
      'El servidor no puede dar una cuenta a una persona que ya está: regístrala de nuevo con la suya, o déjala así.',
    list: { label: 'Personas sin cuenta', path: '/personas', params: { cuenta: 'sin' } },
  },
  {
    kind: 'importadas',
    label: 'Cuentas sin cambios desde su importación',
    icon: FileInput,
    advice: 'Pregunta si alguien la usa; si no, desactívala desde su cuenta.',
  },
];

export function kindWords(kind: FindingKind): KindWords {
  return KINDS.find((words) => words.kind === kind)!;
}
