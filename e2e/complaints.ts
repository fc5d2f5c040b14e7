import type { BrowserContext, ConsoleMessage, WebError } from '@playwright/test';

/** What the context's pages complain about from now on. The list grows by itself. */
export async function listenForComplaints(context: BrowserContext): Promise<string[]> {
  const [complaints] = await complaintsOf(context);
  return complaints;
}

/** The list, and how it stops growing, for a context that outlives a test. */
export async function complaintsOf(
  context: BrowserContext,
): Promise<[string[], () => Promise<void>]> {
  const complaints: string[] = [];
  const exposed = await context.exposeFunction('complain', (text: string) => complaints.push(text));
  const script = await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (violation) => {
      const { effectiveDirective, blockedURI, sourceFile, lineNumber } = violation;
      const text = `policy: ${effectiveDirective} ${blockedURI} ${sourceFile}:${lineNumber}`;
      (window as unknown as { complain(text: string): void }).complain(text);
    });
  });
  const hearError = (error: WebError) => complaints.push(`uncaught: ${error.error().message}`);
  const hearConsole = (message: ConsoleMessage) => {
    // The browser itself notes every answer of 4xx and 5xx: those are the tests' own doing.
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) {
      complaints.push(`console: ${message.text()}`);
    }
  };
  context.on('weberror', hearError);
  context.on('console', hearConsole);
  const stop = async () => {
    context.off('weberror', hearError);
    context.off('console', hearConsole);
    await script.dispose();
    await exposed.dispose();
  };
  return [complaints, stop];
}
