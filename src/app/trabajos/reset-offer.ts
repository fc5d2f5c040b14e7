import { InjectionToken, Injector } from '@angular/core';

/** Asks about new passwords for these accounts, and leads to them. Fails where its code is not to be had. */
export type ResetOffer = (ids: ReadonlySet<number>, injector: Injector) => Promise<unknown>;

/** Who gives passwords lives above. */
export const RESET_OFFER = new InjectionToken<ResetOffer>('RESET_OFFER');
