/* An entry point of its own (`polyfills` in angular.json): runs before the app has arrived. */
import { storedPreference } from './preference-storage';
import { readTheme, showTheme, THEME_NAME } from './theme-at-start';

showTheme(document, readTheme(storedPreference(window, THEME_NAME)));
