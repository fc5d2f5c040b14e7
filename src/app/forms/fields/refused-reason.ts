import { ApiError } from '../../api/api-error';
import { PERSONA_LABELS } from '../../domain/persona/persona-details';

/** A sentence that the row's outcome has room for. */
const LONGEST = 160;
/** The name of the answer's kind, and the whole row that a database prints: its password is in it. */
const NO_REASON = /^(?:HTTP \d+|conflict|bad request|(?:internal server )?error)$|^failing row/i;
const IS_TAKEN = /already exists|duplicate key|ya (?:existe|est[aá]|tiene|fue)|en uso/i;
/** What servers are known to say (contract, C), and how it goes on after "no aceptó los datos:". */
const IN_SPANISH: readonly (readonly [RegExp, string])[] = [
  [/^property (\w+) should not exist$/, 'no admite «$1»'],
  [/^(\w+) should not be empty$/, 'falta «$1»'],
  [/^(\w+) must be .+$/, '«$1» no es como lo pide'],
  [/^value too long for type character varying\((\d+)\)$/, 'un texto pasa de $1 caracteres'],
  [/^date\/time field value out of range: "(.+)"$/, 'la fecha $1 no existe'],
  [/^Key \((\w+)\)=\((.+)\) already exists\.$/, 'ya hay un registro con «$1» $2'],
];
const LABELS: Readonly<Record<string, string>> = {
  ...PERSONA_LABELS,
  email: 'Correo electrónico',
  password: 'Contraseña',
  name: 'Nombre para mostrar',
  id_role: 'Rol',
};
const OF_EMAIL = /\b(?:e-?mail|correo)\b/i;

/**
 * What a backend refused, with its own reason. Some answer 409 to whatever their database does not
 * take (contract, C): without the reason it reads like an e-mail in use.
 */
export function withReason(failure: ApiError): ApiError {
  const { kind, detail, fields } = failure;
  if (kind !== 'conflict' && kind !== 'invalid') return failure;
  const reasons = detail.split('\n').filter((line) => line && !NO_REASON.test(line.trim()));
  const [reason] = reasons;
  if (!reason || reasons.some((line) => IS_TAKEN.test(line) && OF_EMAIL.test(line))) return failure;
  const known = new Set(reasons.flatMap(inSpanish));
  const said = known.size ? [...known].join('; ') : `«${shortened(reason)}»`;
  return new ApiError('invalid', `El servidor no aceptó los datos: ${said}.`, fields, detail);
}

function inSpanish(reason: string): string[] {
  const known = IN_SPANISH.find(([pattern]) => pattern.test(reason));
  if (!known) return [];
  const said = shortened(reason.replace(...known));
  return [said.replace(/«(\w+)»/, (_, name: string) => `«${LABELS[name] ?? name}»`)];
}

function shortened(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}
