import { type Locator, type Page } from '@playwright/test';

/** A notice on the page, beside what it is about. */
export const notice = (page: Page): Locator => page.locator('main').getByRole('alert');
/** The short news at the foot of the page. */
export const news = (page: Page): Locator => page.locator('mat-snack-bar-container');
