import { GENDERS, PERSONA_LABELS } from '../persona/persona-details';
import { fold } from '../text/folded-text';
import { type Finding, findingKey, type OnRecord } from './finding';

/** What people and other programs write for the two codes. */
const MEANT: Readonly<Record<string, string>> = {
  ...{ f: 'F', fem: 'F', femenino: 'F', femenina: 'F', mujer: 'F', female: 'F' },
  ...{ m: 'M', masc: 'M', masculino: 'M', varon: 'M', hombre: 'M', male: 'M' },
};

/** The code that was meant; null where nobody can tell. */
export function meantGender(code: string): string | null {
  return MEANT[fold(code).replace(/\.$/, '')] ?? null;
}

/** Codes that are neither of the contract's two. */
export function* unknownGenders({ personas }: OnRecord): Iterable<Finding | undefined> {
  for (const persona of personas) {
    yield undefined;
    const { id, genero } = persona;
    if (GENDERS.some(({ code }) => code === genero)) continue;
    const after = meantGender(genero);
    yield {
      key: findingKey('genero', [id], genero),
      kind: 'generos',
      ...{ persona, usuario: null, field: PERSONA_LABELS.genero },
      before: genero || 'sin dato',
      why: genero ? 'No es Femenino ni Masculino.' : 'Falta el género.',
      mend: after
        ? { field: { record: 'persona', name: 'genero' }, id, before: genero, after }
        : null,
    };
  }
}
