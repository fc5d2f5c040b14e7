/** What is said in its place when the browser refuses. */
export const COPY_BY_HAND = 'El navegador no dejó copiar. Selecciona el texto y cópialo a mano.';

/** Whether it worked: without permission, or on a page that is not served securely, it does not. */
export async function writeToClipboard(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
