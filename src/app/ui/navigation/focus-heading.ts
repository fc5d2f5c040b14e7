/** Puts the focus on the heading of a page, where it is nowhere else. @returns whether there is one */
export function focusHeading(main: Element | null): boolean {
  const heading = main?.querySelector('h1');
  if (!heading) return false;
  heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
  return true;
}
