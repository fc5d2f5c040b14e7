/** Where our users are, and what they look at. */
export const CONTEXT_OPTIONS = {
  locale: 'es-BO',
  timezoneId: 'America/La_Paz',
  viewport: { width: 1280, height: 800 },
};
