import type { IconNode } from 'lucide';
import { CornerDownRight } from 'lucide';
import { fold } from '../../domain/text/folded-text';
import { Usuario } from '../../domain/usuario/usuario';
import { usuarioLabel } from '../../domain/usuario/usuario-labels';
import { keysLabel, Shortcut } from '../../ui/shortcuts';
import { SECTIONS } from '../sections';

/** One line of the commands. */
export interface PaletteOption {
  readonly group: 'Aquí' | 'Ir a' | 'Personas';
  readonly label: string;
  /** At its end: a key, an e-mail. */
  readonly detail: string;
  readonly icon?: IconNode;
  readonly usuario?: Usuario;
  /** Where it leads; without, `run`. */
  readonly link?: readonly unknown[];
  readonly run?: () => void;
}

const PEOPLE = 8;

/** What can be done here, where one can go, and who is found: what fits all words of the query. */
export function paletteOptions(
  query: string,
  shortcuts: readonly Shortcut[],
  usuarios: readonly Usuario[],
): readonly PaletteOption[] {
  const words = fold(query).split(/\s+/).filter(Boolean);
  const fits = (text: string) => {
    const folded = fold(text);
    return words.every((word) => folded.includes(word));
  };
  const here = [...shortcuts].reverse().map(({ label, keys, run }): PaletteOption => {
    return { group: 'Aquí', label, detail: keysLabel(keys), icon: CornerDownRight, run };
  });
  const sections = SECTIONS.map(({ label, path, icon }): PaletteOption => {
    return { group: 'Ir a', label, detail: '', icon, link: [path] };
  });
  const actions = [...here, ...sections].filter(({ label }) => fits(label));
  return [...actions, ...(words.length ? peopleOf(usuarios, fits) : [])];
}

function peopleOf(usuarios: readonly Usuario[], fits: (text: string) => boolean): PaletteOption[] {
  const found: PaletteOption[] = [];
  for (const usuario of usuarios) {
    const label = usuarioLabel(usuario);
    if (!fits(`${label} ${usuario.email}`)) continue;
    const { email, id } = usuario;
    found.push({ group: 'Personas', label, detail: email, usuario, link: ['/usuarios', id] });
    if (found.length === PEOPLE) break;
  }
  return found;
}
