import { ApiError } from '../../api/api-error';

/** A sentence that the row's outcome has room for. */
const LONGEST = 160;
/** The name of the answer's kind, and the whole row that a database prints: its password is in it. */
const NO_REASON = /^(?:HTTP \d+|conflict|bad request|(?:internal server )?error)$|^failing row/i;
const IS_TAKEN = /already exists|duplicate key|ya (?:existe|est[aá]|tiene|fue)|en uso/i;
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
  const said = reason.length > LONGEST ? `${reason.slice(0, LONGEST)}…` : reason;
  return new ApiError('invalid', `El servidor no aceptó los datos: «${said}».`, fields, detail);
}
