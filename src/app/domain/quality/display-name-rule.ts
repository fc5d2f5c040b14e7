import type { Persona } from '../persona/persona';
import { clean } from '../text/clean-text';
import { fold, searchWords } from '../text/folded-text';
import { shownText } from '../text/shown-text';
import { typosBetween } from '../text/typos';
import type { Usuario } from '../usuario/usuario';
import { type Finding, findingKey, type OnRecord } from './finding';
import { isNoName } from './name-spelling';

const SHORTEST_WITH_TYPO = 4;

/**
 * Display names that are another person's, or the own name with a slip. 'Caja 1' is a name as well
 * as any: only what reads as somebody's name is held against the person's.
 */
export function* wrongDisplayNames({ usuarios }: OnRecord): Iterable<Finding | undefined> {
  const foreign: Holder[] = [];
  for (const usuario of usuarios) {
    yield undefined;
    // Nearly all of them: nothing to look at.
    if (!usuario.name || !isHolder(usuario) || isUsual(usuario)) continue;
    const { name, persona } = usuario;
    const own = searchWords(written(persona));
    const words = searchWords(name);
    if (isMisspelt(words, own)) yield finding(usuario, MISSPELT);
    else if (!words.some((word) => own.includes(word))) foreign.push(usuario);
  }
  if (foreign.length === 0) return;
  const asked = new Set(foreign.map(({ name }) => fold(name)));
  const owners = yield* ownersOf(asked, usuarios);
  for (const usuario of foreign) {
    const owner = owners.get(fold(usuario.name))?.find(({ id }) => id !== usuario.id);
    yield owner && finding(usuario, `Es el nombre de ${shownText(wholeName(owner.persona))}.`);
  }
}

const MISSPELT = 'No es el nombre de la persona: difiere en una letra.';

/** An account with a person, both with names as people have them. */
type Holder = Usuario & { readonly persona: Persona };

function isHolder(usuario: Usuario): usuario is Holder {
  const { name, persona } = usuario;
  return (
    persona !== null && !isNoName(name, persona.nombres, persona.p_apellido, persona.s_apellido)
  );
}

/** To the letter, as backends make it. */
function isUsual({ name, persona: { nombres, p_apellido } }: Holder): boolean {
  const end = nombres.indexOf(' ');
  return name === `${end < 0 ? nombres : nombres.slice(0, end)} ${p_apellido}`;
}

/** A word of it is a letter away from one of the person's, and none of theirs. */
function isMisspelt(words: readonly string[], own: readonly string[]): boolean {
  const wrong = words.filter((word) => !own.includes(word));
  if (wrong.length !== 1 || words.length < 2) return false;
  const [word] = wrong as [string];
  if (word.length < SHORTEST_WITH_TYPO) return false;
  return own.some((other) => !words.includes(other) && typosBetween(word, other, 1) <= 1);
}

/** Who has one of these names, folded, two of each: one of the two is somebody else. */
function* ownersOf(
  names: ReadonlySet<string>,
  usuarios: readonly Usuario[],
): Generator<undefined, ReadonlyMap<string, readonly Holder[]>> {
  const owners = new Map<string, Holder[]>();
  const firstWords = new Set([...names].map((name) => name.split(' ')[0]!));
  /** By the given names: whether one of the names begins with the first of them. */
  const mayHaveOne = new Map<string, boolean>();
  for (const usuario of usuarios) {
    yield undefined;
    if (!isHolder(usuario)) continue;
    const { nombres } = usuario.persona;
    let may = mayHaveOne.get(nombres);
    if (may === undefined) {
      const [first = ''] = searchWords(nombres);
      mayHaveOne.set(nombres, (may = !first || firstWords.has(first)));
    }
    if (!may) continue;
    for (const own of new Set([usualName, written].map((of) => fold(of(usuario.persona))))) {
      if (!names.has(own)) continue;
      const others = owners.get(own);
      if (!others) owners.set(own, [usuario]);
      else if (others.length < 2) others.push(usuario);
    }
  }
  return owners;
}

/** As backends make it: the first name and the first surname. */
function usualName({ nombres, p_apellido }: Persona): string {
  return clean(`${clean(nombres).split(' ')[0]} ${p_apellido}`);
}

function wholeName(persona: Persona): string {
  return clean(written(persona));
}

/** To be folded: that cleans it, too. */
function written({ nombres, p_apellido, s_apellido }: Persona): string {
  return `${nombres} ${p_apellido} ${s_apellido ?? ''}`;
}

function finding(usuario: Holder, why: string): Finding {
  const { id, name, persona } = usuario;
  const after = usualName(persona);
  return {
    key: findingKey('mostrar', [id], name),
    kind: 'nombres',
    ...{ persona, usuario, field: 'Nombre para mostrar', before: name, why },
    mend: after ? { field: { record: 'usuario', name: 'name' }, id, before: name, after } : null,
  };
}
