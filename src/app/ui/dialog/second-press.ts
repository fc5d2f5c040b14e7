/**
 * What the first half of a double press opened, the second does not close: by then, it falls on what
 * lies behind.
 */
export function ignoreSecondPressBehind(document: Document): void {
  const ignore = (event: MouseEvent) => {
    const { target } = event;
    const isBehind = target instanceof Element && target.matches('.cdk-overlay-backdrop');
    if (isBehind && event.detail > 1) event.stopPropagation();
  };
  document.addEventListener('click', ignore, { capture: true });
}
