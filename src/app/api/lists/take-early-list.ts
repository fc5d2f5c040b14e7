import type { EarlyList } from './early-list';

/**
 * The list that the page asked for before the app was there, once. What was asked for with another
 * token is another person's, or of no use: it is cut off.
 * @param url as the app asks for it
 * @returns null where nothing is there for this call
 */
export async function takeEarlyList(
  url: string,
  authorization: string | null,
): Promise<EarlyList | null> {
  const early = await window.earlyList;
  // Whoever asked at the same moment may have taken it meanwhile: an answer is read once.
  if (!window.earlyList || early?.url !== url) return null;
  window.earlyList = undefined;
  if (early.authorization === authorization) return early;
  early.aborter.abort();
  return null;
}
