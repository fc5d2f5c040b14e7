import { expect, type Locator, type Page } from '@playwright/test';
import type { WireFault } from './wire-faults.ts';

/** A write that a screen makes: what is typed for it, and what tells how it ended. */
export interface Write {
  readonly screen: string;
  readonly path: string;
  readonly call: string;
  /** Brings the screen to where one step is left. */
  readonly prepare: (page: Page) => Promise<void>;
  readonly button: (page: Page) => Locator;
  /** The field from which Enter sends. Absent where there is none. */
  readonly enterIn?: string;
  /** Where it is told; a notice on the page unless said otherwise. */
  readonly place?: (page: Page) => Locator;
  /** What is said besides the fault's own sentence. */
  readonly outcome?: (fault: WireFault) => RegExp;
  /** The sentence, where it is not the fault's own. */
  readonly says?: (fault: WireFault) => RegExp;
  /** Faults that are no failures here: what counts is that it was done. */
  readonly fine?: readonly string[];
  /** Every failure after which it turns out, by itself, to have been done. */
  readonly findsOut?: true;
  /** Said where the answer was lost and it could not be looked up, either. */
  readonly lost?: RegExp;
  readonly kept: (page: Page) => Promise<void>;
  readonly done: RegExp;
  /** Said instead when a second try finds that the first was applied. */
  readonly alreadyDone?: RegExp;
  /** What is sent. */
  readonly body: Readonly<Record<string, unknown>>;
  readonly signedOut?: true;
}

export const KEPT = /Lo que escribiste se conserva/;

export async function fillPersona(page: Page): Promise<void> {
  await page.getByLabel('Nombres').fill('Julia');
  await page.getByLabel('Primer apellido').fill('Vargas');
  await page.getByLabel('Fecha de nacimiento').fill('1988-03-04');
  await page.getByRole('combobox', { name: 'Género' }).press('ArrowDown');
}

export async function personaKept(page: Page): Promise<void> {
  await expect(page.getByLabel('Nombres')).toHaveValue('Julia');
  await expect(page.getByLabel('Primer apellido')).toHaveValue('Vargas');
  await expect(page.getByLabel('Fecha de nacimiento')).toHaveValue('04/03/1988');
  await expect(page.getByRole('combobox', { name: 'Género' })).toHaveText('Femenino');
}

export const whether =
  (deed: string, after = '') =>
  ({ unknown }: WireFault): RegExp =>
    new RegExp(`${unknown ? 'No se sabe si' : 'No'} ${deed}: .*${after}`);
/** Who may not do it is not told to try again. */
export const half = (deed: string) => (fault: WireFault) =>
  whether(deed, fault.name === '403' ? '' : KEPT.source)(fault);

export const button = (name: string) => (page: Page) =>
  page.getByRole('button', { name, exact: true });
export const inDialog = (name: string) => (page: Page) =>
  page.getByRole('dialog').getByRole('button', { name, exact: true });

export const PASSWORD = 'mocochinchi-frio-27';
