import { ApiError } from '../../api/api-error';
import { sameText } from '../../domain/text/clean-text';
import { fold } from '../../domain/text/folded-text';

/**
 * The server said yes, and the record that was read back is otherwise. Null where it is as sent.
 * @param labels what people call the fields that are not as they were sent.
 */
export function notDone(labels: readonly string[]): ApiError | null {
  if (labels.length === 0) return null;
  return new ApiError(
    'invalid',
    `El servidor aceptó el cambio, pero no lo hizo: ${labels.join(', ')}.`,
  );
}

/** Whether a text was stored: a server may write it in capitals, and may not leave it as it was. */
export function isStored(sent: string, before: string, now: string): boolean {
  if (sameText(sent, now)) return true;
  return !sameText(before, now) && fold(sent) === fold(now);
}
