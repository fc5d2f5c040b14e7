import { APP_BASE_HREF } from '@angular/common';
import { HttpBackend, provideHttpClient, withInterceptors } from '@angular/common/http';
import { ApplicationConfig, ErrorHandler, provideBrowserGlobalErrorListeners } from '@angular/core';
import {
  provideRouter,
  TitleStrategy,
  withComponentInputBinding,
  withNavigationErrorHandler,
  withPreloading,
  withRouterConfig,
} from '@angular/router';
import { API_INTERCEPTORS } from './api/interceptors';
import { ListBackend } from './api/list-backend';
import { AppErrorHandler } from './app-error-handler';
import { AppTitleStrategy } from './app-title-strategy';
import { routes } from './app.routes';
import { LikelyNext } from './likely-next';
import { onNavigationError } from './missing-chunk';

export const appConfig: ApplicationConfig = {
  providers: [
    provideBrowserGlobalErrorListeners(),
    { provide: ErrorHandler, useClass: AppErrorHandler },
    provideRouter(
      routes,
      withComponentInputBinding(),
      withPreloading(LikelyNext),
      // Every failure is told there: a rejected promise would tell it once more.
      withRouterConfig({ resolveNavigationPromiseOnError: true }),
      withNavigationErrorHandler(onNavigationError),
    ),
    { provide: TitleStrategy, useClass: AppTitleStrategy },
    // The page carries no <base>: the policy forbids it. The scripts know where they were served.
    { provide: APP_BASE_HREF, useValue: new URL('.', import.meta.url).pathname },
    provideHttpClient(withInterceptors(API_INTERCEPTORS)),
    { provide: HttpBackend, useExisting: ListBackend },
  ],
};
