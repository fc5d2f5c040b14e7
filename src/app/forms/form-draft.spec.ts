import {
  createEnvironmentInjector,
  EnvironmentInjector,
  runInInjectionContext,
  signal,
} from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { readTexts } from '../domain/wire';
import { anAdministrator, aSession } from '../testing/factories';
import { FormDraft, rebase } from './form-draft';
import { Session } from '../session/session';

interface Typed {
  name: string;
  city: string;
  secret: string;
}

const readDraft = (value: unknown): Typed => ({
  ...readTexts({ name: '', city: '' }, value),
  secret: '',
});
const EMPTY: Typed = { name: '', city: '', secret: '' };

describe('FormDraft', () => {
  let session: Session;
  const opened: EnvironmentInjector[] = [];
  const kept = () => Object.keys(localStorage).filter((key) => key.startsWith('kantuta_draft:'));
  const textOf = (key: string) => localStorage.getItem(key) ?? '';

  beforeEach(() => {
    localStorage.clear();
    jasmine.clock().install().mockDate(new Date('2026-03-02T12:00:00Z'));
    session = TestBed.inject(Session);
    session.start(aSession(anAdministrator({ id: 1 })));
  });
  afterEach(() => {
    for (const injector of opened.splice(0)) injector.destroy();
    jasmine.clock().uninstall();
  });

  /** A page with a form, as far as the draft knows it. */
  function open(start: Typed | null = EMPTY, version = '') {
    const page = {
      screen: signal('usuarios/7'),
      start: signal(start ?? undefined),
      version: signal(version),
      dirty: signal(false),
    };
    const injector = createEnvironmentInjector([], TestBed.inject(EnvironmentInjector));
    opened.push(injector);
    const draft: FormDraft<Typed> = runInInjectionContext(
      injector,
      () =>
        new FormDraft({
          screen: page.screen,
          start: page.start,
          empty: EMPTY,
          readDraft,
          clean: () => page.dirty.set(false),
          hasUnsavedChanges: () => page.dirty() || draft.isRestored(),
          version: page.version,
          otherVersion: 'Cambió.',
          leftOut: 'Sin secreto.',
        }),
    );
    TestBed.tick();
    return {
      ...page,
      draft,
      type: (typed: Partial<Typed>) => {
        draft.model.update((model) => ({ ...model, ...typed }));
        page.dirty.set(true);
        TestBed.tick();
      },
      /** As when the person goes to another page. */
      leave: () => opened.splice(opened.indexOf(injector), 1)[0]!.destroy(),
    };
  }
  const wait = (ms = 500) => {
    TestBed.tick();
    jasmine.clock().tick(ms);
  };
  /** The tab is gone, and nothing in it had a chance to run. */
  const crash = (page: { leave(): void }) => {
    const storage = { ...localStorage } as Record<string, string>;
    page.leave();
    for (const [key, value] of Object.entries(storage)) localStorage.setItem(key, value);
  };

  it('keeps what is typed, without the secret, and puts it back after a crash', () => {
    const page = open();
    page.type({ name: 'Nayra', secret: 'salar de uyuni' });
    expect(kept()).toEqual([]);
    wait();
    expect(kept()).toEqual(['kantuta_draft:1:usuarios/7']);
    expect(textOf(kept()[0]!)).not.toContain('salar');
    crash(page);

    jasmine.clock().tick(60_000);
    const again = open();
    expect(again.draft.model()).toEqual({ name: 'Nayra', city: '', secret: '' });
    expect(again.draft.news()).toEqual({
      text: 'Se recuperó lo que escribiste el 02/03/2026, 08:00. Sin secreto.',
      isOffer: false,
    });
    wait();
    expect(again.draft.isRestored()).toBe(true);
    expect(kept().length).toBe(1);
  });

  for (const [what, go] of [
    ['is closed', () => window.dispatchEvent(new Event('pagehide'))],
    [
      'goes out of sight',
      () => {
        spyOnProperty(document, 'hidden').and.returnValue(true);
        document.dispatchEvent(new Event('visibilitychange'));
      },
    ],
  ] as const) {
    it(`loses not even the last letters when the tab ${what}`, () => {
      open().type({ name: 'Nayra' });
      go();
      expect(textOf('kantuta_draft:1:usuarios/7')).toContain('Nayra');
    });
  }

  it('keeps nothing when nothing is typed, or what was typed is taken back', () => {
    const page = open();
    wait();
    expect(kept()).toEqual([]);
    page.type({ name: 'N' });
    wait();
    expect(kept().length).toBe(1);
    page.dirty.set(false);
    wait();
    expect(kept()).toEqual([]);
  });

  it('forgets when told, after saving or on discarding, and shows what the form starts from', () => {
    crash(typed(open()));
    const page = open();
    page.draft.discard();
    TestBed.tick();
    expect(page.draft.model()).toEqual(EMPTY);
    expect(page.draft.news()).toBeNull();
    wait();
    expect(kept()).toEqual([]);
  });

  it('forgets when its owner leaves the page by choice', () => {
    typed(open()).leave();
    expect(kept()).toEqual([]);
  });

  it('keeps records apart when the same page goes on to another', () => {
    const page = open({ ...EMPTY, name: 'Siete' });
    page.type({ city: 'La Paz' });
    wait();
    page.start.set(undefined);
    page.dirty.set(false);
    page.screen.set('usuarios/8');
    wait();
    page.start.set({ ...EMPTY, name: 'Ocho' });
    wait();
    expect(page.draft.model()).toEqual({ ...EMPTY, name: 'Ocho' });
    expect(kept()).toEqual([]);
  });

  for (const end of ['idle', 'signed-out-elsewhere'] as const) {
    it(`waits for its owner when the session ends: ${end}`, () => {
      const page = typed(open());
      session.end(end);
      page.leave();
      wait();
      expect(kept().length).toBe(1);
    });
  }

  it('writes nothing any more after a sign-out', () => {
    const page = typed(open());
    page.type({ name: 'Nayra Inés' });
    session.end('signed-out');
    wait();
    window.dispatchEvent(new Event('pagehide'));
    page.leave();
    expect(kept()).toEqual([]);
  });

  it("keeps the owner's last words when another person takes their place, who sees nothing", () => {
    const page = open();
    page.type({ name: 'Nayra' });
    session.start(aSession(anAdministrator({ id: 2 })));
    wait();
    expect(kept()).toEqual([]);
    page.leave();
    expect(kept()).toEqual(['kantuta_draft:1:usuarios/7']);

    const theirs = open();
    expect(theirs.draft.model()).toEqual(EMPTY);
    expect(theirs.draft.news()).toBeNull();
    theirs.leave();
    session.start(aSession(anAdministrator({ id: 1 })));
    expect(open().draft.model().name).toBe('Nayra');
  });

  it('puts a draft back on the record once the record is there', () => {
    const record = { ...EMPTY, name: 'María', city: 'Oruro' };
    const first = open(record, 'v1');
    first.type({ city: 'Potosí' });
    wait();
    crash(first);
    const page = open(null);
    expect(page.draft.model()).toEqual(EMPTY);
    page.version.set('v1');
    page.start.set(record);
    wait();
    expect(page.draft.model()).toEqual({ ...record, city: 'Potosí' });
  });

  it('only offers a draft of a record that has changed, and keeps what others changed in it', () => {
    const record = { ...EMPTY, name: 'María', city: 'Oruro' };
    const first = open(record, 'v1');
    first.type({ city: 'Potosí' });
    wait();
    crash(first);

    const page = open({ ...record, name: 'Mariana' }, 'v2');
    expect(page.draft.model().city).toBe('Oruro');
    expect(page.draft.news()?.isOffer).toBe(true);
    expect(page.draft.news()?.text).toBe(
      'Hay un borrador tuyo del 02/03/2026, 08:00. Cambió. Sin secreto.',
    );
    wait();
    expect(kept().length).withContext('nobody has decided').toBe(1);

    page.draft.restore();
    expect(page.draft.model()).toEqual({ ...EMPTY, name: 'Mariana', city: 'Potosí' });
    expect(page.draft.news()?.isOffer).toBe(false);
  });

  it('stays with its decision when the record is saved in part', () => {
    const record = { ...EMPTY, name: 'María', city: 'Oruro' };
    crash(typed(open(record, 'v1')));
    const page = open(record, 'v1');
    page.version.set('v2');
    page.start.set({ ...record, city: 'Potosí' });
    wait();
    expect(page.draft.news()?.isOffer).toBe(false);
  });

  it('removes what another release of the app left', () => {
    localStorage.setItem(
      'kantuta_draft:1:usuarios/7',
      JSON.stringify({ savedAt: Date.now(), version: '', base: EMPTY, typed: { name: 7 } }),
    );
    const page = open();
    expect(page.draft.model()).toEqual(EMPTY);
    expect(kept()).toEqual([]);
  });

  it('lays what was typed over what is there now', () => {
    const base = { a: '1', b: { c: '2', d: true, e: '' } };
    const typed = { a: '1', b: { c: 'mine', d: false, e: '' } };
    const current = { a: 'theirs', b: { c: '2', d: true, e: 'new' } };
    expect(rebase(base, typed, current)).toEqual({
      a: 'theirs',
      b: { c: 'mine', d: false, e: 'new' },
    });
  });

  function typed<T extends ReturnType<typeof open>>(page: T): T {
    page.type({ name: 'Nayra' });
    wait();
    expect(kept().length).toBe(1);
    return page;
  }
});
