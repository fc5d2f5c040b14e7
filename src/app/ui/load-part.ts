const ADDRESS = /https?:\/\/\S+/;

/** Browsers have no name of their own for a part of the app that does not come, as after a deploy. */
export function isMissingPart(error: unknown): boolean {
  return error instanceof TypeError && /import(ed|ing)? .*module/i.test(error.message);
}

/** What came under its second address: once, as modules do. */
const came = new Map<string, unknown>();

/**
 * A part of the app whose code is loaded when it is needed. Chromium never asks again for a script
 * that did not come once, as without a network (https://crbug.com/1195405): it is asked for under
 * another address then, so that the next press finds it.
 * @param part nothing but the import itself: what is returned is its module
 * @throws TypeError when the code cannot be had now
 */
export async function loadPart<T>(part: () => Promise<T>): Promise<T> {
  try {
    return await part();
  } catch (error) {
    // Chromium names the address in its sentence; the others ask again by themselves.
    const address = error instanceof TypeError ? ADDRESS.exec(error.message)?.[0] : undefined;
    if (!address) throw error;
    if (!came.has(address)) {
      // The dev server would warn of an address that it cannot see through.
      came.set(address, await import(/* @vite-ignore */ `${address}?again=${Date.now()}`));
    }
    return came.get(address) as T;
  }
}
