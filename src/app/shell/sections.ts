import type { IconNode } from 'lucide';
import { IdCard, ListChecks, Mail, ShieldCheck, Users } from 'lucide';

/** One entry of the navigation. A new section is one more line here. */
export interface Section {
  readonly path: string;
  readonly label: string;
  /** On the phone's bar, where there is room for one word. */
  readonly short?: string;
  readonly icon: IconNode;
  /** On a phone it waits behind 'Más': four fit on the bar. */
  readonly behindMore?: boolean;
}

export const SECTIONS: readonly Section[] = [
  { path: '/usuarios', label: 'Usuarios', icon: Users },
  { path: '/personas', label: 'Personas', icon: IdCard },
  { path: '/calidad', label: 'Calidad de datos', short: 'Calidad', icon: ShieldCheck },
  { path: '/correo', label: 'Correo', icon: Mail },
  { path: '/trabajos', label: 'Trabajos', icon: ListChecks, behindMore: true },
];
