import { DEFAULT_SETTINGS, parseSettings, SettingsReading } from './domain/settings';

const UNREACHABLE =
  'No se pudo leer el archivo: no hay conexión con el servidor, o tarda demasiado.';

/**
 * Reads the answer to the request for `settings.json`. A deployment without the file runs with the
 * defaults; a file that is there and cannot be used is never passed over in silence.
 * @param answer null when none came.
 */
export async function readSettings(answer: Response | null): Promise<SettingsReading> {
  if (!answer) return { problems: [UNREACHABLE] };
  if (answer.status === 404) return { settings: DEFAULT_SETTINGS };
  if (!answer.ok) {
    return { problems: [`No se pudo leer el archivo: el servidor respondió ${answer.status}.`] };
  }
  let text: string;
  try {
    text = await answer.text();
  } catch {
    return { problems: [UNREACHABLE] };
  }
  if (isOurPage(text)) return { settings: DEFAULT_SETTINGS };
  try {
    return parseSettings(JSON.parse(text));
  } catch (error) {
    const where = (error as Error).message;
    return { problems: [`El archivo no es JSON válido. El navegador dice: ${where}`] };
  }
}

/** Many servers send index.html for every file that is not there. */
function isOurPage(text: string): boolean {
  return text.trimStart().startsWith('<') && text.includes('<app-root');
}
