import { inject, Service } from '@angular/core';
import { writeToClipboard } from '../ui/clipboard';
import { Notifier } from '../ui/toast/notifier';

/** Copies, and says so. */
@Service()
export class CopyText {
  private readonly notifier = inject(Notifier);

  /** @param done what is said when it worked. */
  async copy(text: string, done: string): Promise<void> {
    if (await writeToClipboard(text)) this.notifier.success(done);
    else this.notifier.failure(`El navegador no dejó copiar: ${text}`);
  }

  copyMail(email: string): void {
    void this.copy(email, 'Correo copiado.');
  }
}
