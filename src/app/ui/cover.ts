/** Puts what is `position: fixed` exactly where an element is, for a panel of the CDK to open at it. */
export function cover(anchor: HTMLElement, element: Element): void {
  const { left, top, width, height } = element.getBoundingClientRect();
  for (const [side, value] of Object.entries({ left, top, width, height })) {
    anchor.style.setProperty(side, `${value}px`);
  }
}
