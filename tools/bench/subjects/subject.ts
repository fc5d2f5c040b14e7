import type { Browser, BrowserContext, BrowserContextOptions, Page } from '@playwright/test';
import { CONTEXT_OPTIONS } from '../../browser/context-options.ts';
import { handOverAtOnce } from '../page/at-once.ts';
import { installProbe } from '../page/probe.ts';
import type { Turns } from './turns.ts';

/** How a front is found its way in. What a peer's file leaves out is as in ours. */
export interface Selectors {
  signInPath: string;
  /** the sign-in form, in Playwright's selectors; null signs in with `loginCall` instead */
  signIn: { email: string; password: string; submit: string } | null;
  /** POST with e-mail and password; its tokens go under the POS's keys in localStorage */
  loginCall: string;
  listPath: string;
  /** the list in an order that is not by name */
  otherOrderPath: string;
  /** a CSS selector whose first part is what changes with a search */
  row: string;
  search: string;
  sortByName: string;
  /** ends the path of the request for all users */
  listCall: string;
  /** pages whose scripts are weighed */
  routes: string[];
}

export const OWN_SELECTORS: Selectors = {
  signInPath: '/ingresar',
  signIn: null,
  loginCall: '/api/auth/login',
  listPath: '/usuarios',
  otherOrderPath: '/usuarios?orden=-correo',
  row: 'tbody tr',
  search: 'role=searchbox[name="Buscar"]',
  sortByName: 'role=columnheader[name="Nombre completo"] >> role=button',
  listCall: '/usuario',
  routes: [
    '/ingresar',
    '/usuarios',
    '/usuarios/registrar',
    '/usuarios/importar',
    '/usuarios/2',
    '/personas',
    '/personas/nueva',
    '/personas/importar',
    '/personas/2',
    '/calidad',
    '/calidad/accesos',
    '/correo',
    '/trabajos',
    '/no-existe',
  ],
};

export interface Account {
  email: string;
  password: string;
}

/** What measures. */
export interface Bench {
  browser: Browser;
  /** how often each figure is taken; the median counts */
  runs: number;
  /** two fronts take their turns: what the machine does meanwhile is done to both */
  turns: Turns;
}

/** A front and its backend, and somebody who is signed in there. */
export interface Subject {
  url: string;
  selectors: Selectors;
  session: Exclude<BrowserContextOptions['storageState'], string | undefined>;
}

/** Signs in once; every context that is measured begins with what is stored then. */
export async function signInAt(
  browser: Browser,
  url: string,
  selectors: Selectors,
  account: Account,
): Promise<Subject> {
  const session = selectors.signIn
    ? await byForm(browser, url, selectors, account)
    : await byCall(url, selectors.loginCall, account);
  return { url, selectors, session };
}

async function byCall(
  url: string,
  call: string,
  { email, password }: Account,
): Promise<Subject['session']> {
  const answer = await fetch(new URL(call, url), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email, password }),
  });
  if (!answer.ok) throw new Error(`Could not sign in at ${url}: ${answer.status}`);
  const stored = (await answer.json()) as Record<string, unknown>;
  const localStorage = ['access_token', 'refresh_token', 'user'].map((name) => {
    const value = stored[name];
    return { name, value: typeof value === 'string' ? value : JSON.stringify(value) };
  });
  return { cookies: [], origins: [{ origin: new URL(url).origin, localStorage }] };
}

async function byForm(
  browser: Browser,
  url: string,
  { signInPath, signIn, listPath, row }: Selectors,
  { email, password }: Account,
): Promise<Subject['session']> {
  const context = await browser.newContext({ ...CONTEXT_OPTIONS, baseURL: url });
  try {
    const page = await context.newPage();
    await page.goto(signInPath);
    await page.fill(signIn!.email, email);
    await page.fill(signIn!.password, password);
    await page.click(signIn!.submit);
    await page.waitForURL((address) => address.pathname !== signInPath);
    await page.goto(listPath);
    await page.waitForSelector(row);
    return await context.storageState();
  } finally {
    await context.close();
  }
}

export interface Conditions {
  signedIn?: boolean;
  /** whether the page sees the list only when all of it is there */
  atOnce?: boolean;
  /** whether the page is one of the bench's own, whose script no policy knows */
  unguarded?: boolean;
}

async function newContext(
  browser: Browser,
  { url, session, selectors }: Subject,
  { signedIn = true, atOnce = false, unguarded = false }: Conditions = {},
): Promise<BrowserContext> {
  const context = await browser.newContext({
    ...CONTEXT_OPTIONS,
    baseURL: url,
    bypassCSP: unguarded,
    ...(signedIn && { storageState: session }),
  });
  await context.addInitScript(installProbe, selectors.row);
  if (atOnce) await context.addInitScript(handOverAtOnce, selectors.listCall);
  return context;
}

/** In a context of its own, when it is this front's turn, whatever happens in it. */
export async function inNewPage<T>(
  { browser, turns }: Bench,
  subject: Subject,
  use: (page: Page, context: BrowserContext) => Promise<T>,
  conditions?: Conditions,
): Promise<T> {
  return turns.take(async () => {
    const context = await newContext(browser, subject, conditions);
    try {
      return await use(await context.newPage(), context);
    } finally {
      await context.close();
    }
  });
}
