import { existsSync, readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import type { Account, Person } from './slips.ts';

/** What of src/app/domain/likeness is measured. */
export interface Engine {
  PeopleIndex: new () => {
    read(people: readonly Person[]): Generator<void>;
    put(person: Person): void;
    find(person: Omit<Person, 'id'>): readonly { record: Person }[];
    pairs(): readonly { one: Person; other: Person; grade: string; likeness: { bits: number } }[];
  };
}

/** What of src/app/domain/quality is measured. */
export interface Rules {
  findings(onRecord: {
    usuarios: readonly Account[];
    personas: readonly Person[];
    administratorRoles: readonly string[];
    today: string;
  }): Generator<void, readonly { kind: string; before: string; why: string }[]>;
}

const APP = new URL('../../src/app/', import.meta.url);
const COMPILED = { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022 };

/** Node runs TypeScript by itself, but not as the app writes its imports: without `.ts`, types unmarked. */
registerHooks({
  resolve(specifier, context, next) {
    if (!context.parentURL?.startsWith(APP.href)) return next(specifier, context);
    const file = new URL(`${specifier}.ts`, context.parentURL);
    return next(existsSync(fileURLToPath(file)) ? file.href : specifier, context);
  },
  load(url, context, next) {
    if (!url.startsWith(APP.href)) return next(url, context);
    const text = readFileSync(fileURLToPath(url), 'utf8');
    const source = ts.transpileModule(text, { compilerOptions: COMPILED }).outputText;
    return { format: 'module', source, shortCircuit: true };
  },
});

export async function loadEngine(): Promise<Engine> {
  return (await import(new URL('domain/likeness/people-index.ts', APP).href)) as Engine;
}

export async function loadRules(): Promise<Rules> {
  return (await import(new URL('domain/quality/rules.ts', APP).href)) as Rules;
}
