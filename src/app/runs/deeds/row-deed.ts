import { InjectionToken, Injector } from '@angular/core';
import { Run } from '../run';
import type { Deed } from './deed';

/** Null where the rows are not in this tab any more. */
export type RowDeedFactory = (run: Run, injector: Injector) => Promise<Deed | null>;

/** How rows of a sheet are put on record: who reads sheets lives above. */
export const ROW_DEED = new InjectionToken<RowDeedFactory>('ROW_DEED');
