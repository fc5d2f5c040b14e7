import { usualName } from '../persona/display-name';
import type { Persona } from '../persona/persona';
import { clean } from '../text/clean-text';
import { fold, searchWords } from '../text/folded-text';
import { shownText } from '../text/shown-text';
import { typosBetween } from '../text/typos';
import type { Usuario } from '../usuario/usuario';
import { type Finding, findingKey, type OnRecord } from './finding';
import { isPlainName, whyMiscased } from './name-rule';
import { isNoName, wellCased } from './name-spelling';

const SHORTEST_WITH_TYPO = 4;

/**
 * Display names that are another person's, or the own name with a slip or in capitals. 'Caja 1' is a
 * name, too: only what reads as somebody's name is held against the person's.
 */
export function* wrongDisplayNames({ usuarios }: OnRecord): Iterable<Finding | undefined> {
  const foreign: Holder[] = [];
  for (const usuario of usuarios) {
    yield undefined;
    // Nearly all of them: nothing to look at.
    if (!usuario.name || !isHolder(usuario)) continue;
    if (isUsual(usuario) && isPlainName(usuario.name)) continue;
    const own = nameWords(written(usuario.persona));
    const words = nameWords(usuario.name);
    const slip = slipIn(words, own);
    const cased = slip ? null : miscasedIn(usuario.name, words, own);
    if (slip) yield finding(usuario, `No es el nombre de la persona: ${slip.why}.`, slip.after);
    else if (cased) yield finding(usuario, cased.why, cased.after);
    else if (!words.some((word) => wordIn(own, word))) foreign.push(usuario);
  }
  if (foreign.length === 0) return;
  const asked = new Set(foreign.map(({ name }) => fold(name)));
  const owners = yield* ownersOf(asked, usuarios);
  for (const usuario of foreign) {
    const owner = owners.get(fold(usuario.name))?.find(({ id }) => id !== usuario.id);
    if (!owner) continue;
    const why = `Es el nombre de ${shownText(wholeName(owner.persona))}.`;
    yield finding(usuario, why, clean(usualName(usuario.persona)));
  }
}

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

/** A word of a name, as it is written and folded. */
interface NameWord {
  readonly text: string;
  readonly folded: string;
}

function nameWords(name: string): readonly NameWord[] {
  const texts = clean(name).split(/[ ,;|]+/);
  return texts.map((text) => ({ text, folded: fold(text) })).filter(({ folded }) => folded);
}

function wordIn(words: readonly NameWord[], { folded }: NameWord): NameWord | undefined {
  return words.find((word) => word.folded === folded);
}

/** Where one word is a letter away from one of the person's, and none of theirs: what is wrong, and the name without it. */
function slipIn(
  words: readonly NameWord[],
  own: readonly NameWord[],
): { readonly why: string; readonly after: string } | null {
  const [wrong, ...more] = words.filter((word) => !wordIn(own, word));
  if (!wrong || more.length > 0 || words.length < 2) return null;
  if (wrong.folded.length < SHORTEST_WITH_TYPO) return null;
  const meant = own.find(
    (word) => !wordIn(words, word) && typosBetween(wrong.folded, word.folded, 1) <= 1,
  );
  if (!meant) return null;
  const texts = words.map((word) => (word === wrong ? meant : wordIn(own, word)!).text);
  const after = texts.join(' ');
  if (areSwapped(wrong.folded, meant.folded)) return { why: 'tiene dos letras al revés', after };
  const before = words.map(({ text }) => text).join(' ');
  const isAll = typosBetween(before, after, 1) === 1;
  const aside = isAll ? '' : ', aparte de tildes y mayúsculas';
  return { why: `difiere en una letra${aside}`, after };
}

/** The own name as nobody writes names, whether or not the person's is written so, too. */
function miscasedIn(
  name: string,
  words: readonly NameWord[],
  own: readonly NameWord[],
): { readonly why: string; readonly after: string } | null {
  const meant = words.map((word) => wordIn(own, word)?.text);
  if (meant.includes(undefined)) return null;
  const after = wellCased(meant.join(' '));
  const why = whyMiscased(name, after);
  return why === null ? null : { why, after };
}

/** Two that are one typo apart: whether it is the order of two letters. */
function areSwapped(one: string, other: string): boolean {
  const [letters, others] = [one, other].map((word) => Array.from(word).sort().join(''));
  return letters === others;
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

function wholeName(persona: Persona): string {
  return clean(written(persona));
}

/** To be folded: that cleans it, too. */
function written({ nombres, p_apellido, s_apellido }: Persona): string {
  return `${nombres} ${p_apellido} ${s_apellido ?? ''}`;
}

function finding(usuario: Holder, why: string, after: string): Finding {
  const { id, name, persona } = usuario;
  return {
    key: findingKey('mostrar', [id], name),
    kind: 'nombres',
    ...{ persona, usuario, field: 'Nombre para mostrar', before: name, why },
    mend: after ? { field: { record: 'usuario', name: 'name' }, id, before: name, after } : null,
  };
}
