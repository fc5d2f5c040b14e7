import { HttpInterceptorFn } from '@angular/common/http';
import { listInterceptor } from '../lists/list-interceptor';
import { bearerInterceptor } from './bearer-interceptor';
import { connectionInterceptor } from './connection-interceptor';
import { departureInterceptor } from './departure-interceptor';
import { errorInterceptor } from './error-interceptor';
import { freshTokenInterceptor } from './fresh-token-interceptor';
import { retryInterceptor } from './retry-interceptor';
import { sessionInterceptor } from './session-interceptor';
import { timeoutInterceptor } from './timeout-interceptor';

/** From the outside in: what is listed first sees the request first and the answer last. */
export const API_INTERCEPTORS: HttpInterceptorFn[] = [
  departureInterceptor,
  errorInterceptor,
  listInterceptor,
  freshTokenInterceptor,
  sessionInterceptor,
  connectionInterceptor,
  retryInterceptor,
  timeoutInterceptor,
  bearerInterceptor,
];
