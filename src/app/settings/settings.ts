import { InjectionToken } from '@angular/core';
import { DEFAULT_SETTINGS, Settings } from './deployment-settings';

/** The deployment's settings, read before the app starts. Without any, what the contract says. */
export const SETTINGS = new InjectionToken<Settings>('SETTINGS', {
  factory: () => DEFAULT_SETTINGS,
});
