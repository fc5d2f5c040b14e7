import { type Dialog, type Page, test } from '@playwright/test';
import { appendFile, mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { liveMarkup, XSS_PAYLOADS } from '../security/xss-payloads.ts';
import { expect } from '../test.ts';
import { intercept } from './intercept.ts';
import { openState, tokenOf } from './open-state.ts';
import type { State } from './state.ts';

/** What a record says of a person. Roles keep their names: by them it is decided who may enter. */
const NAMES = new Set(['nombres', 'p_apellido', 's_apellido']);
const TEXTS = new Set([...NAMES, 'name']);

/** Each of these texts of a record, as it is to be. */
function eachText(
  value: unknown,
  keys: ReadonlySet<string>,
  change: (text: string) => string,
): unknown {
  if (Array.isArray(value)) return value.map((item) => eachText(item, keys, change));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      key,
      keys.has(key) && typeof inner === 'string' ? change(inner) : eachText(inner, keys, change),
    ]),
  );
}

/** What is seen to hold the payloads: there was something in what was tried. */
const LADEN = new Set(['Usuarios', 'Usuario', 'Personas', 'Persona']);

/**
 * What was tried in this run, by whichever worker: a template shows what it shows in every state in
 * one way. The folder is empty when a run begins.
 */
const triedFile = () => path.join(test.info().project.outputDir, 'inert-places.txt');

async function triedPlaces(): Promise<ReadonlySet<string>> {
  return new Set((await readFile(triedFile(), 'utf8').catch(() => '')).split('\n'));
}

async function rememberTried(places: readonly string[]): Promise<void> {
  await mkdir(path.dirname(triedFile()), { recursive: true });
  await appendFile(triedFile(), places.map((place) => `${place}\n`).join(''));
}

/** Of each server: the words of all names. The app's own name is in some of the other texts. */
const words = new Map<string, Promise<readonly string[]>>();

/**
 * The places where the state that is open shows texts of records, in as far as no state before it
 * did: each element of each component, each attribute, and all of them anew in what opens.
 */
export async function untriedPlaces(page: Page, state: State): Promise<readonly string[]> {
  if (state.toTheLetter) return [];
  const { origin } = new URL(page.url());
  const known = words.get(origin) ?? wordsOfRecords(page);
  words.set(origin, known);
  const places = await page.evaluate(placesOf, await known);
  const tried = await triedPlaces();
  const opened = state.opens?.join() ?? '';
  return places.map((place) => `${opened} ${place}`).filter((place) => !tried.has(place));
}

async function wordsOfRecords(page: Page): Promise<readonly string[]> {
  const headers = { Authorization: `Bearer ${await tokenOf(page)}` };
  const found = new Set<string>();
  for (const list of ['usuario', 'persona']) {
    const response = await page.request.get(`/api/${list}`, { headers });
    expect(response.ok()).toBe(true);
    eachText(await response.json(), NAMES, (text) => {
      for (const word of text.match(/\p{L}{3,}/gu) ?? []) found.add(word);
      return text;
    });
  }
  expect(found.size).toBeGreaterThan(0);
  return [...found];
}

/** Runs in the page. */
function placesOf(words: readonly string[]): string[] {
  const known = new Set(words);
  const isOfRecords = (text: string) => text.match(/\p{L}{3,}/gu)?.some((word) => known.has(word));
  const places = new Set<string>();
  for (const element of document.querySelectorAll(':not(script, style)')) {
    let component: Element | null = element;
    while (component && !component.localName.includes('-')) component = component.parentElement;
    const place = `${component?.localName} ${element.localName}`;
    for (const node of element.childNodes) {
      if (node.nodeType === Node.TEXT_NODE && isOfRecords(node.nodeValue!)) places.add(place);
    }
    for (const { name, value } of element.attributes) {
      if (isOfRecords(value)) places.add(`${place} ${name}`);
    }
    if ('value' in element && isOfRecords(String(element.value))) places.add(`${place}.value`);
  }
  return [...places];
}

/** So long that a whole name is one by the contract all the same: a state may have to send it. */
const LONGEST = 40;
const PAYLOADS = XSS_PAYLOADS.filter(({ length }) => length <= LONGEST);

/** The same for equal texts: rows stay in their order, and the state shows whom it is to show. */
function payloadOf(text: string): string {
  let sum = 0;
  for (const sign of text) sum = (sum * 31 + sign.codePointAt(0)!) >>> 0;
  return PAYLOADS[sum % PAYLOADS.length]!;
}

/** Opens the state once more, with a payload behind each text of each record: they stay texts. */
export async function expectInert(
  page: Page,
  state: State,
  places: readonly string[],
): Promise<void> {
  const context = page.context();
  const ran: string[] = [];
  let laden = 0;
  const withPayload = (text: string) => {
    laden++;
    return `${text} ${payloadOf(text)}`;
  };
  const pwn = await context.exposeFunction('pwn', () => ran.push('pwn() was called'));
  // Whoever leaves what is typed is asked by the browser; anything else is a payload's doing.
  const hearDialog = (dialog: Dialog) => {
    if (dialog.type() !== 'beforeunload') ran.push(`dialog: ${dialog.message()}`);
  };
  const hearPopup = (popup: Page) => ran.push(`popup: ${popup.url()}`);
  page.on('dialog', hearDialog);
  page.on('popup', hearPopup);
  await page.setViewportSize({ width: state.widths?.[0] ?? 1366, height: 768 });
  const before = async () => {
    await intercept(page, /\/api\/(usuario|persona)(\/\d+)?$/, async (route) => {
      if (route.method !== 'GET') return route.fallback();
      const response = await route.fetch();
      if (!response.ok()) return route.fulfill({ response });
      await route.fulfill({ response, json: eachText(await response.json(), TEXTS, withPayload) });
    });
    await state.before?.(page);
  };
  await openState(page, { ...state, before });
  expect(await page.evaluate(liveMarkup)).toEqual([]);
  page.off('dialog', hearDialog);
  page.off('popup', hearPopup);
  await pwn.dispose();
  expect(ran).toEqual([]);
  if (LADEN.has(state.name)) expect(laden).toBeGreaterThan(0);
  await rememberTried(places);
}
