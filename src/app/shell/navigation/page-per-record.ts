import { Service } from '@angular/core';
import { ActivatedRouteSnapshot, BaseRouteReuseStrategy, Params } from '@angular/router';

/** A page is made anew for each record: nothing of one is left on the next. */
@Service()
export class PagePerRecord extends BaseRouteReuseStrategy {
  override shouldReuseRoute(future: ActivatedRouteSnapshot, current: ActivatedRouteSnapshot) {
    return super.shouldReuseRoute(future, current) && same(future.params, current.params);
  }
}

function same(one: Params, other: Params): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
