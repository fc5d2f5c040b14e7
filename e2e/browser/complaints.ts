import type { BrowserContext, ConsoleMessage, WebError } from '@playwright/test';

const lists = new WeakMap<BrowserContext, Promise<string[]>>();

/** What the context's pages complain about. The list grows by itself, for as long as the context is. */
export function complaintsIn(context: BrowserContext): Promise<string[]> {
  const list = lists.get(context) ?? listen(context);
  lists.set(context, list);
  return list;
}

async function listen(context: BrowserContext): Promise<string[]> {
  const complaints: string[] = [];
  await context.exposeFunction('complain', (text: string) => complaints.push(text));
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (violation) => {
      const { effectiveDirective, blockedURI, sourceFile, lineNumber } = violation;
      const text = `policy: ${effectiveDirective} ${blockedURI} ${sourceFile}:${lineNumber}`;
      (window as unknown as { complain(text: string): void }).complain(text);
    });
  });
  context.on('weberror', (error: WebError) => {
    complaints.push(`uncaught: ${error.error().message}`);
  });
  context.on('console', (message: ConsoleMessage) => {
    // The browser itself notes every answer of 4xx and 5xx: those are the tests' own doing.
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) {
      complaints.push(`console: ${message.text()}`);
    }
  });
  return complaints;
}
