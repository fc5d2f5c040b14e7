import { DOCUMENT, inject, Service } from '@angular/core';
import { Notifier } from '../ui/toast/notifier';

/** Copies, and says so. */
@Service()
export class CopyText {
  private readonly clipboard = inject(DOCUMENT).defaultView!.navigator.clipboard;
  private readonly notifier = inject(Notifier);

  /** @param done what is said when it worked. */
  async copy(text: string, done: string): Promise<void> {
    try {
      await this.clipboard.writeText(text);
      this.notifier.success(done);
    } catch {
      this.notifier.failure(`El navegador no dejó copiar: ${text}`);
    }
  }

  copyMail(email: string): void {
    void this.copy(email, 'Correo copiado.');
  }
}
