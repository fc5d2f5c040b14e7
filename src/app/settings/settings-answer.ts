import { DEFAULT_SETTINGS, parseSettings, Settings } from './deployment-settings';

/** Why `settings.json` cannot be used. `settings-problems.ts` says it, and is loaded to do so. */
export type SettingsFailure =
  | { readonly reason: 'unreachable' }
  | { readonly reason: 'status'; readonly status: number }
  /** `message` is the browser's own. */
  | { readonly reason: 'not-json'; readonly message: string }
  | { readonly reason: 'refused'; readonly json: unknown };

export type SettingsReading =
  { readonly settings: Settings } | { readonly failure: SettingsFailure };

/**
 * Reads the answer to the request for `settings.json`. A deployment without the file runs with the
 * defaults; a file that is there and cannot be used is never passed over in silence.
 * @param answer null when none came.
 */
export async function readSettings(answer: Response | null): Promise<SettingsReading> {
  if (answer?.status === 404) return { settings: DEFAULT_SETTINGS };
  if (answer && !answer.ok) return { failure: { reason: 'status', status: answer.status } };
  const text = await answer?.text().catch(() => undefined);
  if (text === undefined) return { failure: { reason: 'unreachable' } };
  if (isOurPage(text)) return { settings: DEFAULT_SETTINGS };
  try {
    const json: unknown = JSON.parse(text);
    const settings = parseSettings(json);
    return settings ? { settings } : { failure: { reason: 'refused', json } };
  } catch (error) {
    return { failure: { reason: 'not-json', message: (error as Error).message } };
  }
}

/** Many servers send index.html for every file that is not there. */
function isOurPage(text: string): boolean {
  return text.trimStart().startsWith('<') && text.includes('<app-root');
}
