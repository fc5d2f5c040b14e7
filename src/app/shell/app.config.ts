import { APP_BASE_HREF } from '@angular/common';
import { ApplicationConfig, ErrorHandler, provideBrowserGlobalErrorListeners } from '@angular/core';
import {
  provideRouter,
  RouteReuseStrategy,
  TitleStrategy,
  UrlSerializer,
  withComponentInputBinding,
  withNavigationErrorHandler,
  withRouterConfig,
} from '@angular/router';
import { routes } from './app.routes';
import { AppErrorHandler } from './app-error-handler';
import { AppTitleStrategy } from './navigation/app-title-strategy';
import { onNavigationError } from './navigation/missing-chunk';
import { PagePerRecord } from './navigation/page-per-record';
import { UndecodedUrls } from './navigation/undecoded-urls';

export const appConfig: ApplicationConfig = {
  providers: [
    provideBrowserGlobalErrorListeners(),
    { provide: ErrorHandler, useClass: AppErrorHandler },
    provideRouter(
      routes,
      withComponentInputBinding(),
      withRouterConfig({
        // Every failure is told there: a rejected promise would tell it once more.
        resolveNavigationPromiseOnError: true,
        // Else "Seguir editando" after Back would take a page out of the history.
        canceledNavigationResolution: 'computed',
      }),
      withNavigationErrorHandler(onNavigationError),
    ),
    { provide: RouteReuseStrategy, useClass: PagePerRecord },
    { provide: UrlSerializer, useClass: UndecodedUrls },
    { provide: TitleStrategy, useClass: AppTitleStrategy },
    // The page carries no <base>: the policy forbids it. The scripts know where they were served.
    { provide: APP_BASE_HREF, useValue: new URL('.', import.meta.url).pathname },
  ],
};
