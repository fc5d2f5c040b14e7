/*
 * Which theme the page begins in. Plain functions: the first script of all shows the theme that was
 * chosen before, so that nothing is painted in the other one.
 */
export type Theme = 'light' | 'dark' | 'system';

export const THEME_NAME = 'theme';

export function readTheme(stored: unknown): Theme {
  return stored === 'light' || stored === 'dark' ? stored : 'system';
}

export function showTheme(document: Document, theme: Theme): void {
  const { classList } = document.documentElement;
  classList.toggle('light', theme === 'light');
  classList.toggle('dark', theme === 'dark');
}
