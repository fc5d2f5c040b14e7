/** What the project promises about its size, in kB. */
export const SIZE_TARGETS = {
  /** JS and CSS to show /usuarios, gzip -9 */
  usuarios: 230,
  /** scripts that index.html loads, and what they import, brotli */
  initial: 90,
  /** JS and CSS of any route, brotli */
  route: 230,
} as const;
