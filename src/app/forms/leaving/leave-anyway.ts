import { NavigationBehaviorOptions } from '@angular/router';

export const LEAVE_ANYWAY = 'leave-anyway';

/**
 * For navigations that cannot wait for an answer, as when the session has ended elsewhere: the
 * unsaved-changes guard lets them pass.
 */
export const leaveAnyway: NavigationBehaviorOptions = { info: LEAVE_ANYWAY };
