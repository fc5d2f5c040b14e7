import { bootstrapApplication } from '@angular/platform-browser';
import { App } from './app/app';
import { appConfig } from './app/app.config';
import { SETTINGS } from './app/session/settings';
import { readSettings } from './app/settings-answer';

async function start(): Promise<void> {
  const reading = await readSettings(await window.settingsRequest);
  if ('settings' in reading) {
    const settings = { provide: SETTINGS, useValue: reading.settings };
    await bootstrapApplication(App, { providers: [...appConfig.providers, settings] });
  } else {
    await explain(reading.problems);
  }
}

/** The page for it is loaded when it is needed. Where even that fails, the sentences stand alone. */
async function explain(problems: readonly string[]): Promise<void> {
  try {
    const { SETTINGS_PROBLEMS, SettingsError } = await import('./app/settings-error');
    const provided = { provide: SETTINGS_PROBLEMS, useValue: problems };
    await bootstrapApplication(SettingsError, { providers: [provided] });
  } catch {
    document.body.textContent = `La aplicación no puede empezar. ${problems.join(' ')} Recarga la página.`;
  }
}

void start();
