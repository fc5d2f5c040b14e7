/**
 * What is wrong with how a page is laid out just now, as sentences that name the elements; runs in
 * the page. Empty when everything that is there can be seen, read and hit.
 * @param withEachFocus whether each control is focused once, too: last, since pages react to it
 * @param asItOpened whether nobody has scrolled yet: what went wrong is in sight
 */
export function layoutProblems({ withEachFocus = false, asItOpened = false } = {}): string[] {
  const problems: string[] = [];
  const width = document.documentElement.clientWidth;
  const height = document.documentElement.clientHeight;

  const named = (element: Element): string => {
    const label = element.getAttribute('aria-label') ?? element.textContent;
    const { left, top, width: w, height: h } = element.getBoundingClientRect();
    const place = [left, top, w, h].map(Math.round).join(' ');
    return `<${element.localName} class="${element.getAttribute('class') ?? ''}"> "${label.trim().replace(/\s+/g, ' ').slice(0, 50)}" at ${place}`;
  };
  const shown = (element: Element): boolean =>
    element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
  /** Whether it is so of an element or of one around it; each is asked once. */
  const within = (isSo: (element: Element) => boolean) => {
    const known = new Map<Element, boolean>();
    const answer = (element: Element): boolean => {
      let so = known.get(element);
      if (so === undefined) {
        so = isSo(element) || (element.parentElement !== null && answer(element.parentElement));
        known.set(element, so);
      }
      return so;
    };
    return answer;
  };
  /** For screen readers alone: a pixel, or clipped away. */
  const unseen = within((element) => {
    const style = getComputedStyle(element);
    const { clipPath, overflow } = style;
    // Of Material's own, which clips in the old way.
    if (clipPath !== 'none' || style.getPropertyValue('clip') !== 'auto') return true;
    return overflow !== 'visible' && element.clientWidth <= 1 && element.clientHeight <= 1;
  });
  /** Over the page on purpose: menus, dialogs, notices, bars that stay. */
  const floats = within(
    (element) =>
      ['fixed', 'sticky'].includes(getComputedStyle(element).position) ||
      element.matches(':popover-open, :modal'),
  );
  const related = (a: Element, b: Element): boolean => a.contains(b) || b.contains(a);
  /** The text of an element's own, and where it is drawn, line by line. */
  const ownText = (element: Element): DOMRect[] =>
    [...element.childNodes]
      .filter((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim())
      .flatMap((node) => {
        const range = document.createRange();
        range.selectNodeContents(node);
        return [...range.getClientRects()];
      })
      .filter((rect) => rect.width > 0);

  const all = [...document.body.querySelectorAll('*')].filter(
    (element) => shown(element) && !element.closest('svg, script, style'),
  );
  const texts = all
    .filter((element) => !unseen(element))
    .map((element) => ({ element, lines: ownText(element) }))
    .filter(({ lines }) => lines.length > 0);

  pageIsNotWider();
  focusIsSeen();
  textsAreNotCut();
  nothingCovers();
  targetsAreLarge();
  nothingOverlaps();
  if (asItOpened) alertsAreSeen();
  if (withEachFocus) eachFocusIsSeen();
  return problems;

  function pageIsNotWider(): void {
    const { scrollWidth } = document.documentElement;
    if (scrollWidth <= width) return;
    const wide = all.filter((element) => element.getBoundingClientRect().right > width + 0.5);
    const deepest = wide.filter(
      (element) => !wide.some((other) => element !== other && element.contains(other)),
    );
    problems.push(
      `the page is ${scrollWidth} px wide: ${deepest.slice(0, 3).map(named).join('; ')}`,
    );
  }

  function focusIsSeen(): void {
    const focused = document.activeElement;
    if (!focused || focused === document.body || !shown(focused) || unseen(focused)) return;
    const { left, top, right, bottom } = focused.getBoundingClientRect();
    // What is higher than the screen, a page or a region that got the focus, begins in view.
    if (bottom - top > height / 2) return;
    if (top < 0 || bottom > height + 0.5 || left < -0.5 || right > width + 0.5) {
      problems.push(`focused, but out of view: ${named(focused)}`);
      return;
    }
    // Of several lines, the browser brings the one into view that is written on: the first.
    const last = focused.matches('textarea') ? top + 20 : bottom - 2;
    for (const y of [top + 2, (top + last) / 2, last]) {
      const at = document.elementFromPoint((left + right) / 2, y);
      const labels = 'labels' in focused ? [...(focused as HTMLInputElement).labels!] : [];
      if (at && (related(at, focused) || labels.some((label) => label.contains(at)))) continue;
      if (at && focused.closest('mat-form-field')?.contains(at)) continue;
      problems.push(`focused, but hidden by ${at ? named(at) : 'nothing'}: ${named(focused)}`);
      return;
    }
  }

  /** What went wrong lies neither out of view nor under a bar. */
  function alertsAreSeen(): void {
    for (const alert of all.filter((element) => element.matches('[role=alert]'))) {
      const { left, top, right, bottom, height: high } = alert.getBoundingClientRect();
      if (!alert.textContent.trim() || high > height / 2 || unseen(alert)) continue;
      for (const y of [top + 2, bottom - 2]) {
        const at = document.elementFromPoint((left + right) / 2, y);
        if (at && related(at, alert)) continue;
        problems.push(
          `an alert under ${at ? named(at) : 'the edge of the window'}: ${named(alert)}`,
        );
        break;
      }
    }
  }

  /** As a person comes by who goes from control to control with the keyboard. */
  function eachFocusIsSeen(): void {
    // What is modal keeps the focus to itself.
    if (document.querySelector('.cdk-overlay-backdrop')) return;
    const controls = 'a[href], button, input, select, textarea, summary, [tabindex="0"]';
    for (const control of document.querySelectorAll<HTMLElement>(controls)) {
      // What has the focus already would not be brought into view.
      if (document.activeElement === control) control.blur();
      control.focus();
      if (document.activeElement === control) focusIsSeen();
    }
  }

  function textsAreNotCut(): void {
    for (const { element, lines } of texts) {
      let ellipsis = false;
      const readable = element.closest('[title], [aria-label], .mat-mdc-tooltip-trigger');
      for (let at: Element | null = element; at && at !== document.body; at = at.parentElement) {
        const { overflowX, overflowY, textOverflow } = getComputedStyle(at);
        ellipsis ||= textOverflow === 'ellipsis';
        if (['auto', 'scroll'].includes(overflowX) || ['auto', 'scroll'].includes(overflowY)) break;
        const box = at.getBoundingClientRect();
        const sideways = lines.some(
          ({ left, right }) => left < box.left - 1.5 || right > box.right + 1.5,
        );
        const down = lines.some(({ top, bottom }) => {
          const half = (bottom - top) / 2;
          return top + half < box.top || bottom - half > box.bottom;
        });
        if (overflowX !== 'visible' && sideways && !(ellipsis && readable)) {
          problems.push(
            `cut ${ellipsis ? 'with no way to read the rest' : 'without an ellipsis'}: ${named(element)}`,
          );
          break;
        }
        if (overflowY !== 'visible' && down) {
          problems.push(`cut at its height: ${named(element)}`);
          break;
        }
      }
    }
  }

  /** A box over the page is no larger than what is in it. */
  function nothingCovers(): void {
    const main = document.querySelector('main')?.getBoundingClientRect();
    for (const element of all) {
      const { position, backgroundColor } = getComputedStyle(element);
      const over = ['fixed', 'absolute'].includes(position) || element.matches('[popover], :modal');
      const box = element.getBoundingClientRect();
      if (!over || !main || box.width < 100 || box.height < 100) continue;
      const alpha = /rgba\(.*[, /]([\d.]+)\)/.exec(backgroundColor)?.[1];
      if (alpha !== undefined && Number(alpha) < 0.9) continue;
      if (box.left >= main.right || box.right <= main.left || box.bottom <= main.top) continue;
      const content = [...element.querySelectorAll('*')].filter(
        (inner) =>
          shown(inner) &&
          (ownText(inner).length > 0 ||
            inner.matches(
              'svg, img, canvas, input, textarea, button, a, [role=option], [role=menuitem], .skeleton',
            )),
      );
      const own = ownText(element);
      const rects = [...own, ...content.map((inner) => inner.getBoundingClientRect())];
      const inside = {
        width:
          Math.max(0, ...rects.map(({ right }) => right)) -
          Math.min(box.right, ...rects.map(({ left }) => left)),
        height:
          Math.max(0, ...rects.map(({ bottom }) => bottom)) -
          Math.min(box.bottom, ...rects.map(({ top }) => top)),
      };
      if (box.width - inside.width > 160 || box.height - inside.height > 160) {
        problems.push(`covers the page with more than what is in it: ${named(element)}`);
      }
    }
  }

  function targetsAreLarge(): void {
    const targets =
      'button, summary, select, input:not([type=hidden]), textarea, a[href], [role=option], [role=menuitem], [role=switch]';
    for (const target of all.filter((element) => element.matches(targets) && !unseen(element))) {
      const around =
        target.closest('label, mat-form-field, mat-checkbox, mat-slide-toggle, mat-radio-button') ??
        target;
      const [own, outer] = [target.getBoundingClientRect(), around.getBoundingClientRect()];
      // A link in a sentence is as high as its line.
      if (target.matches('a') && getComputedStyle(target).display === 'inline') continue;
      // What is drawn small may answer around itself, too.
      const after = getComputedStyle(target, '::after');
      const reach = after.position === 'absolute' && after.pointerEvents !== 'none' ? after : null;
      const [across, down] = [
        parseFloat(reach?.width ?? '') || 0,
        parseFloat(reach?.height ?? '') || 0,
      ];
      if (
        Math.max(own.width, outer.width, across) >= 23.5 &&
        Math.max(own.height, outer.height, down) >= 23.5
      )
        continue;
      problems.push(`smaller than 24 px: ${named(target)}`);
    }
  }

  function nothingOverlaps(): void {
    for (const { element, lines } of texts) {
      if (element.closest('.cdk-visually-hidden')) continue;
      for (const { left, top, right, bottom } of lines) {
        const [x, y] = [(left + right) / 2, (top + bottom) / 2];
        if (x < 0 || y < 0 || x >= width || y >= height) continue;
        const at = document.elementFromPoint(x, y);
        if (!at || related(at, element) || floats(at) || floats(element)) continue;
        if (at.closest('.cdk-overlay-container, .cdk-overlay-popover')) continue;
        // One control, of several layers.
        const control =
          'label, button, a, mat-form-field, mat-checkbox, mat-slide-toggle, app-choice-field';
        if (at.closest(control) && at.closest(control) === element.closest(control)) continue;
        if (
          at.closest('tr') &&
          at.closest('tr') === element.closest('tr') &&
          // On phones the box that chooses a row lies over its initials, on purpose.
          at.matches('a, button, label, input')
        )
          continue;
        if (scrolledAway(element, x, y)) continue;
        problems.push(`under ${named(at)}: ${named(element)}`);
        break;
      }
    }
  }

  /** Out of what its scrolling box shows, or behind its own ellipsis. */
  function scrolledAway(element: Element, x: number, y: number): boolean {
    for (let at: Element | null = element; at; at = at.parentElement) {
      if (getComputedStyle(at).overflowY === 'visible') continue;
      const box = at.getBoundingClientRect();
      if (x < box.left || x > box.right || y < box.top || y > box.bottom) return true;
    }
    return false;
  }
}
