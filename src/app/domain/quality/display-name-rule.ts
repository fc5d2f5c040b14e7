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
export function* wrongDisplayNames(onRecord: OnRecord): Iterable<Finding | undefined> {
  const usuarios = onRecord.usuarios.filter(isNamed);
  const owners = new Map<string, Usuario[]>();
  for (const usuario of usuarios) {
    const { persona } = usuario;
    if (!persona) continue;
    for (const own of new Set([fold(usualName(persona)), fold(wholeName(persona))])) {
      const others = owners.get(own);
      if (others) others.push(usuario);
      else owners.set(own, [usuario]);
    }
    yield undefined;
  }
  for (const usuario of usuarios) {
    yield misspelt(usuario) ?? anothers(usuario) ?? undefined;
  }

  function anothers(usuario: Usuario): Finding | null {
    const { name, persona } = usuario;
    if (!name || !persona || fits(name, persona)) return null;
    const owner = (owners.get(fold(name)) ?? []).find(({ id }) => id !== usuario.id);
    if (!owner?.persona) return null;
    return finding(usuario, persona, `Es el nombre de ${shownText(wholeName(owner.persona))}.`);
  }
}

function isNamed({ name, persona }: Usuario): boolean {
  return !isNoName(
    name,
    ...(persona ? [persona.nombres, persona.p_apellido, persona.s_apellido] : []),
  );
}

/** A word of it is a letter away from one of the person's, and none of theirs. */
function misspelt(usuario: Usuario): Finding | null {
  const { name, persona } = usuario;
  if (!name || !persona) return null;
  const own = searchWords(wholeName(persona));
  const words = searchWords(name);
  const wrong = words.filter((word) => !own.includes(word));
  if (wrong.length !== 1 || words.length < 2) return null;
  const [word] = wrong as [string];
  if (word.length < SHORTEST_WITH_TYPO) return null;
  const meant = own.find((other) => !words.includes(other) && typosBetween(word, other, 1) <= 1);
  if (!meant) return null;
  return finding(usuario, persona, 'No es el nombre de la persona: difiere en una letra.');
}

function fits(name: string, persona: Persona): boolean {
  const own = searchWords(wholeName(persona));
  return searchWords(name).some((word) => own.includes(word));
}

/** As backends make it: the first name and the first surname. */
function usualName({ nombres, p_apellido }: Persona): string {
  return clean(`${clean(nombres).split(' ')[0]} ${p_apellido}`);
}

function wholeName({ nombres, p_apellido, s_apellido }: Persona): string {
  return clean(`${nombres} ${p_apellido} ${s_apellido ?? ''}`);
}

function finding(usuario: Usuario, persona: Persona, why: string): Finding {
  const { id, name } = usuario;
  const after = usualName(persona);
  return {
    key: findingKey('mostrar', [id], name),
    kind: 'nombres',
    ...{ persona, usuario, field: 'Nombre para mostrar', before: name, why },
    mend: after ? { field: { record: 'usuario', name: 'name' }, id, before: name, after } : null,
  };
}
