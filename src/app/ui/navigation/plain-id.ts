/**
 * The id in an address: its plain digits alone. '1.0', '1e0' and '01' are other addresses, and those
 * of nobody: NaN, that no record has.
 */
export function plainId(text: string): number {
  return /^[1-9]\d*$/.test(text) ? Number(text) : NaN;
}
