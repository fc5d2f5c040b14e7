import { Component, input, resource } from '@angular/core';
import { loadPart } from './load-part';

/** A text as a QR code; what draws it is loaded when the first one is shown. */
@Component({
  selector: 'app-qr-code',
  template: `
    @if (code.hasValue()) {
      <svg
        role="img"
        shape-rendering="crispEdges"
        [attr.aria-label]="label()"
        [attr.viewBox]="code.value().viewBox"
      >
        <path [attr.d]="code.value().path" />
      </svg>
    }
  `,
  styles: `
    /* Dark on light in the dark too: few cameras read it the other way round. */
    :host {
      display: block;
      aspect-ratio: 1;
      color-scheme: light;
      color: var(--k-ink);
      background: var(--k-surface);
    }
    svg {
      display: block;
      width: 100%;
      height: 100%;
      fill: currentColor;
    }
  `,
})
export class QrCode {
  readonly text = input.required<string>();
  /** What it holds, for who does not see it. */
  readonly label = input.required<string>();

  protected readonly code = resource({
    params: () => this.text(),
    loader: async ({ params }) => {
      const { encode } = await loadPart(() => import('uqr'));
      const { data, size } = encode(params, { border: 4, ecc: 'M' });
      const modules = data.flatMap((row, y) =>
        row.flatMap((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : [])),
      );
      return { viewBox: `0 0 ${size} ${size}`, path: modules.join('') };
    },
  });
}
