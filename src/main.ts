import './app/settings/settings-request';
import { bootstrapApplication } from '@angular/platform-browser';
import { SERVER_TIME } from './app/session/idle/clocks';
import { serverTimeOf } from './app/session/idle/last-use';
import { rememberSettings } from './app/settings/remembered-settings';
import { SETTINGS } from './app/settings/settings';
import { readSettings, SettingsFailure } from './app/settings/settings-answer';
import { App } from './app/shell/app';
import { appConfig } from './app/shell/app.config';

async function start(): Promise<void> {
  // Where the first script comes after this one, the app itself asks for its list.
  window.earlyList ??= Promise.resolve(null);
  const answer = (await window.settingsRequest) ?? null;
  const reading = await readSettings(answer);
  if ('settings' in reading) {
    rememberSettings(window, reading.settings);
    const settings = { provide: SETTINGS, useValue: reading.settings };
    const serverTime = { provide: SERVER_TIME, useValue: serverTimeOf(answer) };
    await bootstrapApplication(App, { providers: [...appConfig.providers, settings, serverTime] });
  } else {
    await explain(reading.failure);
  }
}

/** The page for it is loaded when it is needed. Where even that fails, a sentence stands alone. */
async function explain(failure: SettingsFailure): Promise<void> {
  try {
    const { SETTINGS_FAILURE, SettingsError } = await import('./app/settings/settings-error');
    const provided = { provide: SETTINGS_FAILURE, useValue: failure };
    await bootstrapApplication(SettingsError, { providers: [provided] });
  } catch {
    document.body.textContent =
      'La aplicación no puede empezar: no se pudo leer settings.json. Recarga la página.';
  }
}

void start();
