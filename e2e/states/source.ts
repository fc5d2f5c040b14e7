import { readFileSync } from 'node:fs';
import { glob, readFile } from 'node:fs/promises';
import path from 'node:path';
import ts from 'typescript';

/** The sources of the app, as they are written. */
const APP = path.resolve(import.meta.dirname, '../../src/app');

/** Kinds of things that open over the page. */
interface Kind {
  readonly kind: string;
  readonly written: RegExp;
  /** What shows in the page that one of them is open. */
  readonly open: string;
  /** Whether it closes when the window gets another width. */
  readonly closesAtAnotherWidth?: true;
}

const KINDS: readonly Kind[] = [
  {
    kind: 'app-choice-field',
    written: /<app-choice-field\b/g,
    open: 'app-choice-field[aria-expanded=true]',
  },
  {
    kind: 'appMenu',
    written: /\[appMenu\]/g,
    open: '[aria-haspopup=menu][aria-expanded=true]',
    closesAtAnotherWidth: true,
  },
  { kind: 'cdkMenu', written: /\[cdkMenuTriggerFor\]/g, open: '[aria-expanded=true]' },
  {
    kind: 'cdkConnectedOverlay',
    written: /\scdkConnectedOverlay(?=[\s>])/g,
    open: '[aria-expanded=true]',
  },
  { kind: 'mat-autocomplete', written: /<mat-autocomplete\b/g, open: 'input[aria-expanded=true]' },
  { kind: 'mat-datepicker', written: /<mat-datepicker\b/g, open: '.mat-datepicker-toggle-active' },
  { kind: 'popover', written: /\spopover(?=[\s>=])/g, open: '[popover]:popover-open' },
  { kind: 'dialog', written: /<dialog\b/g, open: 'dialog[open]' },
];

interface Component {
  readonly name: string;
  readonly selector: string;
  readonly template: string;
}

async function sources(): Promise<Map<string, ts.SourceFile>> {
  const files = new Map<string, ts.SourceFile>();
  for await (const name of glob('**/*.ts', { cwd: APP })) {
    if (name.endsWith('.spec.ts')) continue;
    const file = path.join(APP, name);
    const text = await readFile(file, 'utf8');
    files.set(file, ts.createSourceFile(file, text, ts.ScriptTarget.ESNext, true));
  }
  return files;
}

function walk(node: ts.Node, visit: (node: ts.Node) => void): void {
  visit(node);
  ts.forEachChild(node, (child) => walk(child, visit));
}

function property(object: ts.Expression | undefined, name: string): ts.Expression | undefined {
  if (!object || !ts.isObjectLiteralExpression(object)) return undefined;
  const found = object.properties.find((candidate) => candidate.name?.getText() === name);
  return found && ts.isPropertyAssignment(found) ? found.initializer : undefined;
}

const textOf = (node: ts.Expression | undefined) =>
  node && ts.isStringLiteralLike(node) ? node.text : undefined;

function componentsIn(file: string, source: ts.SourceFile): Component[] {
  const found: Component[] = [];
  walk(source, (node) => {
    if (!ts.isClassDeclaration(node) || !node.name) return;
    for (const { expression } of ts.getDecorators(node) ?? []) {
      if (!ts.isCallExpression(expression) || expression.expression.getText() !== 'Component') {
        continue;
      }
      const [about] = expression.arguments;
      const url = textOf(property(about, 'templateUrl'));
      const template = url
        ? readFileSync(path.resolve(path.dirname(file), url), 'utf8')
        : (textOf(property(about, 'template')) ?? '');
      const selector = textOf(property(about, 'selector')) ?? node.name.text;
      found.push({ name: node.name.text, selector, template });
    }
  });
  return found;
}

/**
 * What opens over the page, and how many of each: dialogs by their component, as `ConfirmDialog`, the
 * rest by the component that holds it and the kind, as `app-account-fields app-choice-field`. A component
 * is named by its selector, else by its class.
 */
export async function openingsOfTheCode(): Promise<Map<string, number>> {
  const files = await sources();
  const components = [...files].flatMap(([file, source]) => componentsIn(file, source));
  const openings = new Map<string, number>();
  const count = (name: string) => openings.set(name, (openings.get(name) ?? 0) + 1);
  for (const { selector, template } of components) {
    for (const { kind, written } of KINDS) {
      for (const _ of template.matchAll(written)) count(`${selector} ${kind}`);
    }
  }
  for (const source of files.values()) {
    walk(source, (node) => {
      if (!ts.isCallExpression(node)) return;
      // `dialogs.open(Dialog)`, or `askOnce(dialogs, Dialog)`.
      const opens = node.expression.getText().split('.').at(-1)!;
      if (!['open', 'openFromComponent', 'askOnce'].includes(opens)) return;
      const named = node.arguments[opens === 'askOnce' ? 1 : 0]?.getText();
      const opened = components.find(({ name }) => name === named);
      if (opened) openings.set(opened.selector, 1);
    });
  }
  return openings;
}

const kindOf = (name: string | undefined) => KINDS.find(({ kind }) => kind === name);

/** Whether something of these has to be opened anew when the window gets another width. */
export const closesAtAnotherWidth = (openings: readonly string[] = []): boolean =>
  openings.some((opening) => kindOf(opening.split(' ')[1])?.closesAtAnotherWidth);

/** Where in the page it shows that this opening is open. */
export function openAs(opening: string): string {
  const [selector, kind] = opening.split(' ') as [string, string?];
  // What is loaded when it opens stands beside its button, and takes no place itself.
  if (kind === 'cdkConnectedOverlay') return `:has(> ${selector}) > [aria-expanded=true]`;
  const open = kindOf(kind)?.open;
  // A component without a selector is not named in the page.
  if (/^[A-Z]/.test(selector)) return open ?? 'mat-dialog-container, mat-snack-bar-container';
  return open ? `${selector} ${open}` : selector;
}

/** The addresses of all pages, as the routes write them: `/usuarios/:id`. `/**` is any other. */
export async function routesOfTheCode(): Promise<string[]> {
  const files = await sources();
  const lists = new Map<string, ts.ArrayLiteralExpression>();
  for (const source of files.values()) {
    walk(source, (node) => {
      if (!ts.isVariableDeclaration(node) || !/\bRoutes?\b/.test(node.type?.getText() ?? ''))
        return;
      if (node.initializer && ts.isArrayLiteralExpression(node.initializer)) {
        lists.set(node.name.getText(), node.initializer);
      }
    });
  }
  const addresses: string[] = [];
  const follow = (list: ts.Node | undefined, base: string): void => {
    if (!list || !ts.isArrayLiteralExpression(list)) return;
    for (const route of list.elements) {
      const own = textOf(property(route, 'path'));
      const address = own ? `${base}/${own}` : base;
      if (property(route, 'loadComponent') ?? property(route, 'component')) addresses.push(address);
      const children = property(route, 'children') ?? property(route, 'loadChildren');
      if (!children) continue;
      // Written here, or by the name of a list of another file.
      const named = [...lists].find(([name]) => new RegExp(`\\b${name}$`).test(listName(children)));
      follow(named?.[1] ?? children, address);
    }
  };
  follow(lists.get('routes'), '');
  return addresses;
}

/** `usuariosRoutes` and `() => import('./pages.routes').then((m) => m.pagesRoutes)` end with the name. */
const listName = (node: ts.Expression) => node.getText().replace(/[\s)]+$/, '');
