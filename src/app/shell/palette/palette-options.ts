import type { IconNode } from 'lucide';
import { CornerDownRight } from 'lucide';
import { fold, searchWords } from '../../domain/text/folded-text';
import { Usuario } from '../../domain/usuario/usuario';
import { usuarioLabel } from '../../domain/usuario/usuario-labels';
import type { Theme } from '../../preferences/theme-at-start';
import { keysLabel, Shortcut } from '../../ui/shortcuts';
import type { Command } from './palette-commands';

/** One line of the commands. */
export interface PaletteOption {
  readonly group: 'Ir a' | 'Hacer' | 'Personas' | 'Aquí';
  readonly label: string;
  /** At its end: a key, an e-mail. */
  readonly detail: string;
  readonly icon?: IconNode;
  readonly usuario?: Usuario;
  /** Where it leads; without, `theme` or `run`. */
  readonly link?: readonly unknown[];
  readonly info?: string;
  readonly theme?: Theme;
  readonly run?: () => void;
}

const PEOPLE = 8;

/**
 * Where one can go, what can be done, who is found, and last the keys of the open screen: what fits
 * all words of the query.
 */
export function paletteOptions(
  query: string,
  commands: readonly Command[],
  shortcuts: readonly Shortcut[],
  usuarios: readonly Usuario[],
): readonly PaletteOption[] {
  const words = searchWords(query);
  const fits = ({ label, also = '' }: { readonly label: string; readonly also?: string }) => {
    const folded = fold(label);
    const others = fold(also).split(' ');
    return words.every(
      (word) => folded.includes(word) || others.some((other) => other.startsWith(word)),
    );
  };
  const everywhere = commands
    .filter(fits)
    .map((command): PaletteOption => ({ ...command, detail: '' }));
  const here = [...shortcuts]
    .reverse()
    .filter(fits)
    .map(({ label, keys, run }): PaletteOption => {
      const [group, detail] = keys
        ? (['Aquí', keysLabel(keys)] as const)
        : (['Hacer', ''] as const);
      return { group, label, detail, icon: CornerDownRight, run };
    });
  const of = (group: PaletteOption['group']) =>
    [...everywhere, ...here].filter((option) => option.group === group);
  const people = words.length ? peopleOf(usuarios, words) : [];
  return [...of('Ir a'), ...of('Hacer'), ...people, ...of('Aquí')];
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

/** All that can be found, folded: for who looks for a likely spelling. */
export function* findableTexts(
  commands: readonly Command[],
  usuarios: readonly Usuario[],
): Generator<string> {
  for (const { label, also = '' } of commands) yield fold(`${label} ${also}`);
  for (const usuario of usuarios) yield fold(`${usuarioLabel(usuario)} ${usuario.email}`);
}
