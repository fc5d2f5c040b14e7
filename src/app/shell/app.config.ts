import { APP_BASE_HREF } from '@angular/common';
import { ApplicationConfig, ErrorHandler, provideBrowserGlobalErrorListeners } from '@angular/core';
import {
  provideRouter,
  TitleStrategy,
  withComponentInputBinding,
  withNavigationErrorHandler,
  withRouterConfig,
} from '@angular/router';
import { AppErrorHandler } from './app-error-handler';
import { AppTitleStrategy } from './app-title-strategy';
import { routes } from './app.routes';
import { onNavigationError } from './missing-chunk';

export const appConfig: ApplicationConfig = {
  providers: [
    provideBrowserGlobalErrorListeners(),
    { provide: ErrorHandler, useClass: AppErrorHandler },
    provideRouter(
      routes,
      withComponentInputBinding(),
      // Every failure is told there: a rejected promise would tell it once more.
      withRouterConfig({ resolveNavigationPromiseOnError: true }),
      withNavigationErrorHandler(onNavigationError),
    ),
    { provide: TitleStrategy, useClass: AppTitleStrategy },
    // The page carries no <base>: the policy forbids it. The scripts know where they were served.
    { provide: APP_BASE_HREF, useValue: new URL('.', import.meta.url).pathname },
  ],
};
