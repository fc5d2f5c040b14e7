import { PersonaDetails } from '../../../domain/persona/persona-details';
import { countCharacters } from '../../../domain/text/clean-text';
import { fold } from '../../../domain/text/folded-text';
import { Usuario } from '../../../domain/usuario/usuario';
import { isFirstGuess } from './first-guesses';

export const MIN_PASSWORD = 8;
export const MAX_PASSWORD = 64;

/** What a person could take for a password that everybody around knows. */
export type Own = Pick<PersonaDetails, 'nombres' | 'p_apellido' | 's_apellido'> & {
  email: string;
  name: string;
};

export function ownTextsOf({ email, name, persona }: Usuario): Own {
  const { nombres = '', p_apellido = '' } = persona ?? {};
  return { email, name, nombres, p_apellido, s_apellido: persona?.s_apellido ?? '' };
}

/**
 * Why the password is refused, as a sentence; null when it is good. After NIST SP 800-63B: length,
 * and not one of the first guesses. No rule on which characters it has: spaces and emoji are fine.
 */
export function whyNotPassword(password: string, own: Own): string | null {
  const length = countCharacters(password);
  if (length < MIN_PASSWORD) return `Usa al menos ${MIN_PASSWORD} caracteres.`;
  if (length > MAX_PASSWORD) return `Usa ${MAX_PASSWORD} caracteres como máximo.`;
  if (isFirstGuess()(password) || isPattern(password)) {
    return 'Es una contraseña muy común y fácil de adivinar. Elige otra.';
  }
  if (ownTexts(own).includes(fold(password.trim()))) {
    return 'No uses el nombre ni el correo de la persona como contraseña.';
  }
  return null;
}

/** One character over and over, or a run as 'abcdefgh' and '87654321'. */
function isPattern(password: string): boolean {
  const codes = Array.from(fold(password), (character) => character.codePointAt(0)!);
  const steps = codes.slice(1).map((code, i) => code - codes[i]!);
  return Math.abs(steps[0] ?? 0) <= 1 && steps.every((step) => step === steps[0]);
}

function ownTexts({ email, name, nombres, p_apellido, s_apellido }: Own): string[] {
  const parts = [nombres, p_apellido, s_apellido].map((part) => part.trim());
  const fullName = parts.filter(Boolean).join(' ');
  const texts = [email, email.split('@')[0]!, name, fullName, `${parts[0]} ${parts[1]}`, ...parts];
  return texts.map((text) => fold(text.trim())).flatMap((text) => [text, text.replace(/\s+/g, '')]);
}
