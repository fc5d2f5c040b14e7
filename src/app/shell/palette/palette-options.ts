import type { IconNode } from 'lucide';
import { CornerDownRight } from 'lucide';
import { fold, searchWords } from '../../domain/text/folded-text';
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
  const words = searchWords(query);
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
  return [...actions, ...(words.length ? peopleOf(usuarios, words) : [])];
}

/** Whose name begins with what is typed, then of whom a word does, then who only has it somewhere. */
function peopleOf(usuarios: readonly Usuario[], words: readonly string[]): PaletteOption[] {
  const found: [Usuario[], Usuario[], Usuario[]] = [[], [], []];
  for (const usuario of usuarios) {
    const rank = rankOf(usuario, words);
    if (rank !== null && found[rank].length < PEOPLE) found[rank].push(usuario);
    if (found[0].length === PEOPLE) break;
  }
  return found
    .flat()
    .slice(0, PEOPLE)
    .map((usuario) => {
      const { email, id } = usuario;
      const label = usuarioLabel(usuario);
      return { group: 'Personas', label, detail: email, usuario, link: ['/usuarios', id] };
    });
}

/** Null for whom it does not fit. */
function rankOf(usuario: Usuario, words: readonly string[]): 0 | 1 | 2 | null {
  const name = fold(usuarioLabel(usuario));
  if (name.startsWith(words.join(' '))) return 0;
  const parts = name.split(' ');
  if (words.every((word) => parts.some((part) => part.startsWith(word)))) return 1;
  const all = `${name} ${fold(usuario.email)}`;
  return words.every((word) => all.includes(word)) ? 2 : null;
}
