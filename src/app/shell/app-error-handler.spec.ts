import { TestbedHarnessEnvironment } from '@angular/cdk/testing/testbed';
import { Component, ErrorHandler } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { MatSnackBarHarness } from '@angular/material/snack-bar/testing';
import { settle } from '../testing/testbed';
import { AppErrorHandler } from './app-error-handler';

@Component({ template: '' })
class Page {}

const MISSING = new TypeError(
  'Failed to fetch dynamically imported module: https://kantuta.bo/chunk-1.js',
);

describe('AppErrorHandler', () => {
  for (const [error, onLine, sentence] of [
    [new Error('boom'), true, 'Algo falló en esta pantalla'],
    [MISSING, true, 'puede que haya una versión nueva'],
    [MISSING, false, 'No hay conexión'],
  ] as const) {
    it(`notes the error and says: ${sentence}`, async () => {
      spyOnProperty(navigator, 'onLine').and.returnValue(onLine);
      const noted = spyOn(console, 'error');
      TestBed.configureTestingModule({
        providers: [{ provide: ErrorHandler, useClass: AppErrorHandler }],
      });
      const fixture = TestBed.createComponent(Page);
      TestBed.inject(ErrorHandler).handleError(error);
      await import('../ui/toast/notifier');
      await settle(fixture);

      const loader = TestbedHarnessEnvironment.documentRootLoader(fixture);
      const snackBar = await loader.getHarness(MatSnackBarHarness);
      expect(await snackBar.getMessage()).toContain(sentence);
      expect(noted).toHaveBeenCalled();
      document.querySelector<HTMLElement>('mat-snack-bar-container [aria-label=Cerrar]')!.click();
    });
  }
});
