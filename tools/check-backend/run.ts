import { rowOf } from './answers.ts';
import { Caller, type Limits, MODULE_LIMITS, NoAnswer } from './caller.ts';
import { type Check, type Outcome, unchecked, unhandled } from './check.ts';
import { listChecks } from './checks/list-checks.ts';
import { loginChecks } from './checks/login-checks.ts';
import { passwordChecks } from './checks/password-checks.ts';
import { patchChecks } from './checks/patch-checks.ts';
import { personaWriteChecks } from './checks/persona-write-checks.ts';
import { readChecks } from './checks/read-checks.ts';
import { registerChecks } from './checks/register-checks.ts';
import { registerLimitsChecks } from './checks/register-limits-checks.ts';
import { sessionChecks } from './checks/session-checks.ts';
import { writeRightsChecks } from './checks/write-rights-checks.ts';
import { Secrets } from './secrets.ts';
import { type Credentials, Subject } from './subject.ts';
import { type Records, Trial } from './trial.ts';
import { Unchecked } from './unchecked.ts';

export interface Options extends Credentials {
  url: URL;
  /** also try the calls that write */
  write: boolean;
  limits?: Limits;
  /** stops the run between two checks */
  signal?: AbortSignal;
  /** told before each check */
  progress?: (done: number, of: number) => void;
}

export interface Finding extends Omit<Check, 'judge' | 'writes'>, Outcome {
  module: string;
}

/** Of settings.json. */
export interface Settings {
  /** absent where neither works */
  passwordRoute?: 'auto' | 'change-password';
  inactiveCanSignIn?: boolean;
}

export interface Report {
  url: string;
  /** e-mail and role, as signed in */
  as: string;
  write: boolean;
  findings: Finding[];
  /** null without --write, or where what was made could not be read */
  records: Records | null;
  /** what was measured to fit there; empty where nothing was */
  settings: Settings;
  /** why some of it could not be checked; null when all of it was */
  interruption: string | null;
}

/** Every check, in the order in which they are made: the later ones find what the earlier left. */
export const CHECKS: readonly Check[] = [
  ...loginChecks,
  ...sessionChecks,
  ...readChecks,
  ...registerChecks,
  ...registerLimitsChecks,
  ...patchChecks,
  ...passwordChecks,
  ...writeRightsChecks,
  ...personaWriteChecks,
  ...listChecks,
];

/**
 * Holds a backend against the contract. Only reads, unless `write` is set.
 * @throws Unchecked, NoAnswer when nobody could sign in, with a sentence for the terminal
 */
export async function checkBackend(options: Options): Promise<Report> {
  const { url, email, password, write, limits = MODULE_LIMITS } = options;
  const secrets = new Secrets();
  secrets.add(password);
  const caller = new Caller(url, limits, (answer) => secrets.look(answer));
  try {
    const subject = await Subject.signIn(caller, { email, password }, secrets);
    return await examine(subject, write ? new Trial(subject) : null, options);
  } catch (error) {
    if (!(error instanceof Unchecked || error instanceof NoAnswer)) throw error;
    throw new Unchecked(secrets.clean(error.message), true);
  }
}

async function examine(subject: Subject, trial: Trial | null, options: Options): Promise<Report> {
  const { url, write } = options;
  const { secrets, user, credentials } = subject;
  try {
    const { findings, interruption } = await judgeAll(subject, trial, options);
    return {
      url: url.href,
      as: `${credentials.email} (${secrets.clean(roleOf(user))})`,
      write,
      findings,
      records: (await trial?.tidy().catch(() => null)) ?? null,
      settings: fittingSettings(findings),
      interruption: interruption === null ? null : secrets.clean(interruption),
    };
  } catch (error) {
    await trial?.tidy().catch(() => null);
    throw error;
  }
}

function roleOf({ role }: Subject['user']): string {
  const name = String(rowOf(role)['nombre'] ?? 'no role');
  const isAdministrator = ['administrador', 'admin'].includes(name.trim().toLowerCase());
  return isAdministrator ? name : `${name}: the module lets only administrators in`;
}

async function judgeAll(
  subject: Subject,
  trial: Trial | null,
  { write, signal, progress }: Options,
): Promise<Pick<Report, 'findings' | 'interruption'>> {
  const checks = CHECKS.filter(({ writes, matters }) => write || !writes || matters);
  const findings: Finding[] = [];
  const told = new Set<unknown>();
  let interruption: string | null = null;
  let isOver = false;

  const outcomeOf = (error: unknown): Outcome => {
    if (error instanceof Unchecked) {
      if (error.isUnavailable) interruption ??= error.message;
      return unchecked(error.message);
    }
    if (!(error instanceof NoAnswer)) throw error;
    if (error.isDown) {
      interruption ??= error.message;
      isOver = true;
      return unchecked(error.message);
    }
    // One call that hangs is one finding, however many checks wait for it.
    if (told.has(error)) return unchecked(error.message);
    told.add(error);
    return unhandled(error.message, 'says that the server does not answer');
  };

  for (const { judge, writes: _, matters: __, ...row } of checks) {
    progress?.(findings.length, checks.length);
    if (signal?.aborted) {
      interruption ??= 'It was stopped.';
      isOver = true;
    }
    const outcome = isOver
      ? unchecked('not reached')
      : await judge(subject, trial).catch(outcomeOf);
    findings.push({ ...row, ...outcome, got: subject.secrets.clean(outcome.got) });
  }
  return { findings, interruption };
}

function fittingSettings(findings: readonly Finding[]): Settings {
  const verdictOf = (id: string) => findings.find((finding) => finding.id === id)?.verdict;
  // Where PATCH works, what it stored is looked at all the same: the backend's next version may not.
  const byPatch = verdictOf('patch.password');
  const inactive = verdictOf('login.inactive');
  return {
    ...(byPatch === 'conforms' && { passwordRoute: 'auto' }),
    ...(byPatch === 'handled' && { passwordRoute: 'change-password' }),
    ...(inactive === 'conforms' && { inactiveCanSignIn: false }),
    ...(inactive === 'handled' && { inactiveCanSignIn: true }),
  };
}

/** 0: conforms, or deviates in ways that are handled; 1: deviates otherwise; 2: could not be told. */
export function exitCodeOf({ findings, interruption }: Report): number {
  if (findings.some(({ verdict }) => verdict === 'unhandled' || verdict === 'lost')) return 1;
  return interruption === null ? 0 : 2;
}
