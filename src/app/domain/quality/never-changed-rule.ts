import { formatInstant } from '../calendar-date';
import { type Finding, findingKey, type OnRecord } from './finding';

/** Accounts that are still as an import left them: nobody gave them a password of their own, perhaps. */
export function* neverChanged({
  usuarios,
  wanted,
  imported,
}: OnRecord): Iterable<Finding | undefined> {
  if (!wanted?.has('importadas') || !imported?.size) return;
  for (const usuario of usuarios) {
    yield undefined;
    const { id, persona, updated_at } = usuario;
    if (!usuario.estado || imported.get(id) !== updated_at) continue;
    yield {
      key: findingKey('importada', [id], updated_at),
      kind: 'importadas',
      ...{ usuario, persona, field: 'Cuenta', before: usuario.email, mend: null },
      why: `Una importación la creó el ${formatInstant(updated_at)}, y nadie la cambió desde entonces.`,
    };
  }
}
