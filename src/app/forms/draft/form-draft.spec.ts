import {
  createEnvironmentInjector,
  EnvironmentInjector,
  runInInjectionContext,
  signal,
} from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { readTexts } from '../../domain/answer';
import { Session } from '../../session/session';
import { anAdministrator, aSession } from '../../testing/factories';
import { UnsavedChanges } from '../leaving/unsaved-changes';
import { FormDraft } from './form-draft';
import { OpenTabs } from './open-tabs';

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
  let own: string;
  let sending = false;
  const openTabs = new Set<string>();
  const opened: EnvironmentInjector[] = [];
  const KEY = 'kantuta_draft:1:usuarios/7:tab-1';
  const kept = () => Object.keys(localStorage).filter((key) => key.startsWith('kantuta_draft:'));
  const textOf = (key: string) => localStorage.getItem(key) ?? '';

  beforeEach(() => {
    localStorage.clear();
    own = 'tab-1';
    sending = false;
    openTabs.clear();
    jasmine.clock().install().mockDate(new Date('2026-03-02T12:00:00Z'));
    session = TestBed.inject(Session);
    session.start(aSession(anAdministrator({ id: 1 })));
  });
  afterEach(() => {
    for (const injector of opened.splice(0)) injector.destroy();
    jasmine.clock().uninstall();
  });

  /** A page with a form, as far as the draft knows it. */
  function open(start: Typed | null = EMPTY, version = '', tab = own) {
    const page = { start: signal(start ?? undefined), version: signal(version) };
    const tabs = { own: tab, isOpen: async (other: string) => openTabs.has(other) };
    const injector = createEnvironmentInjector(
      [{ provide: OpenTabs, useValue: tabs }],
      TestBed.inject(EnvironmentInjector),
    );
    opened.push(injector);
    const draft: FormDraft<Typed> = runInInjectionContext(
      injector,
      () =>
        new FormDraft(
          {
            screen: () => 'usuarios/7',
            start: page.start,
            empty: EMPTY,
            readDraft,
            version: page.version,
            otherVersion: 'Cambió.',
            leftOut: 'Sin secreto.',
          },
          () => sending,
        ),
    );
    TestBed.tick();
    return {
      ...page,
      draft,
      type: (typed: Partial<Typed>) => {
        draft.model.update((model) => ({ ...model, ...typed }));
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
  const microtasks = async () => {
    for (let turn = 0; turn < 5; turn++) await Promise.resolve();
    TestBed.tick();
  };
  /** The tab is gone, and nothing in it had a chance to run. */
  const crash = (page: { leave(): void }) => {
    const storage = { ...localStorage } as Record<string, string>;
    page.leave();
    for (const [key, value] of Object.entries(storage)) localStorage.setItem(key, value);
  };

  it('says that this browser has no room for a draft, until it has', () => {
    const setItem = spyOn(Storage.prototype, 'setItem').and.throwError(
      new DOMException('full', 'QuotaExceededError'),
    );
    const page = open();
    page.type({ name: 'Wara' });
    expect(page.draft.news()).toBeNull();
    jasmine.clock().tick(1_000);
    expect(page.draft.news()?.text).toContain('no puede guardar borradores');
    setItem.and.callThrough();
    page.type({ name: 'Wara Luz' });
    jasmine.clock().tick(1_000);
    expect(page.draft.news()).toBeNull();
    expect(kept()).toEqual([KEY]);
  });

  it('keeps what is typed, without the secret, and puts it back after a crash', () => {
    const page = open();
    page.type({ name: 'Nayra', secret: 'salar de uyuni' });
    expect(kept()).toEqual([]);
    wait();
    expect(kept()).toEqual([KEY]);
    expect(textOf(kept()[0]!)).not.toContain('salar');
    crash(page);

    jasmine.clock().tick(60_000);
    const again = open();
    expect(again.draft.model()).toEqual({ name: 'Nayra', city: '', secret: '' });
    expect(again.draft.news()).toEqual({
      text: 'Recuperamos tu borrador de hoy a las 08:00. Sin secreto.',
      isOffer: false,
      refuse: 'Descartar borrador',
    });
    wait();
    expect(again.draft.edited()).toEqual(['name']);
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
      expect(textOf(KEY)).toContain('Nayra');
    });
  }

  it('keeps nothing when nothing is typed, or what was typed is taken back', () => {
    const page = open();
    wait();
    expect(kept()).toEqual([]);
    page.type({ name: 'N' });
    wait();
    expect(kept().length).toBe(1);
    page.type({ name: '' });
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

  it('waits where the page is left while it is being sent, until it is saved', () => {
    sending = true;
    const page = typed(open());
    page.leave();
    expect(kept()).toEqual([KEY]);
    page.draft.settle();
    expect(kept()).toEqual([]);
  });

  it('forgets what has been saved, and what the person gave up', () => {
    const page = typed(open());
    page.draft.settle();
    expect(page.draft.edited()).toEqual([]);
    expect(kept()).toEqual([]);
    page.type({ name: 'Wara' });
    wait();
    TestBed.inject(UnsavedChanges).giveUp();
    window.dispatchEvent(new Event('pagehide'));
    expect(kept()).toEqual([]);
  });

  it('lets fields that nobody typed in follow the record', () => {
    const record = { ...EMPTY, name: 'María', city: 'Oruro' };
    const page = open(record);
    page.type({ city: 'Potosí' });
    page.start.set({ ...record, name: 'Mariana', city: 'Sucre' });
    expect(page.draft.model()).toEqual({ ...EMPTY, name: 'Mariana', city: 'Potosí' });
    expect(page.draft.edited()).toEqual(['city']);
  });

  for (const end of ['idle', 'signed-out-elsewhere', 'signed-out'] as const) {
    it(`waits for its owner to the last letter when the session ends: ${end}`, () => {
      const page = typed(open());
      page.type({ name: 'Nayra Inés' });
      session.end(end);
      page.leave();
      wait();
      expect(textOf(KEY)).toContain('Nayra Inés');

      session.start(aSession(anAdministrator({ id: 2 })));
      expect(open().draft.model()).toEqual(EMPTY);
      session.start(aSession(anAdministrator({ id: 1 })));
      expect(open().draft.model().name).toBe('Nayra Inés');
    });
  }

  it('is of the version that was typed on, also where the record goes with the session', () => {
    const page = open({ ...EMPTY, name: 'Ana' }, 'v1');
    page.type({ city: 'Oruro' });
    session.end('signed-out-elsewhere');
    page.start.set(undefined);
    page.version.set('');
    wait();
    page.leave();

    session.start(aSession(anAdministrator({ id: 1 })));
    const again = open({ ...EMPTY, name: 'Ana' }, 'v1');
    expect(again.draft.news()?.isOffer).toBeFalse();
    expect(again.draft.model()).toEqual({ ...EMPTY, name: 'Ana', city: 'Oruro' });
  });

  it('is gone after a sign-out where its owner said that it may be lost', () => {
    const page = typed(open());
    TestBed.inject(UnsavedChanges).giveUp();
    session.end('signed-out');
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
    expect(kept()).toEqual([KEY]);

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
      'Hay un borrador tuyo de hoy a las 08:00. Cambió. Sin secreto.',
    );
    wait();
    expect(kept().length).withContext('nobody has decided').toBe(1);

    page.draft.restore();
    expect(page.draft.model()).toEqual({ ...EMPTY, name: 'Mariana', city: 'Potosí' });
    expect(page.draft.news()?.isOffer).toBe(false);
  });

  it('goes on offering a draft that nobody decided about while something else was saved', async () => {
    crash(typed(open(EMPTY, 'one')));
    const page = open(EMPTY, 'other');
    page.type({ city: 'Oruro' });
    page.draft.settle();
    wait();
    expect(page.draft.edited()).toEqual([]);
    expect(page.draft.news()?.isOffer).toBe(true);
    page.leave();
    const again = open(EMPTY, 'one');
    await microtasks();
    expect(again.draft.model()).toEqual({ ...EMPTY, name: 'Nayra' });
    expect(kept()).toEqual([KEY]);
  });

  it('keeps what is typed beside an offered draft, and both through a crash', async () => {
    crash(typed(open(EMPTY, 'one')));
    const page = open(EMPTY, 'other');
    page.type({ name: 'Wara' });
    wait();
    expect(kept().length).toBe(2);
    crash(page);

    own = 'tab-2';
    const again = open(EMPTY, 'other');
    await microtasks();
    expect(again.draft.model().name).withContext('of this version').toBe('Wara');
    again.draft.discard();
    again.leave();
    const other = open(EMPTY, 'one');
    await microtasks();
    expect(other.draft.model().name).withContext('of the other').toBe('Nayra');
  });

  it('offers what was typed in the place of the draft that is written over it', () => {
    crash(typed(open(EMPTY, 'one')));
    const page = open(EMPTY, 'other');
    page.type({ name: 'Wara' });
    wait();
    page.draft.restore();
    wait();
    expect(page.draft.model().name).toBe('Nayra');
    expect(page.draft.news()).toEqual({
      text: 'Hay un borrador tuyo de hoy a las 08:00. Lo escribías aquí. Sin secreto.',
      isOffer: true,
      refuse: 'Descartar borrador',
    });
    page.draft.restore();
    wait();
    expect(page.draft.model().name).toBe('Wara');
    page.draft.refuse();
    wait();
    expect(page.draft.model().name).toBe('Wara');
    expect(kept()).toEqual([KEY]);
  });

  it('has in the form again what was taken last', async () => {
    crash(typed(open(EMPTY, 'one')));
    const page = open(EMPTY, 'other');
    page.type({ name: 'Wara' });
    for (const name of ['Nayra', 'Wara']) {
      wait(60_000);
      page.draft.restore();
      expect(page.draft.model().name).toBe(name);
    }
    wait(60_000);
    crash(page);
    own = 'tab-2';
    const again = open(EMPTY, 'other');
    await microtasks();
    expect(again.draft.model().name).toBe('Wara');
    expect(kept().length).toBe(2);
  });

  it('takes an offer away, and leaves what is typed beside it', () => {
    crash(typed(open(EMPTY, 'one')));
    const page = open(EMPTY, 'other');
    page.type({ city: 'Oruro' });
    page.draft.refuse();
    wait();
    expect(page.draft.model().city).toBe('Oruro');
    expect(page.draft.news()).toBeNull();
    expect(kept()).toEqual([KEY]);
  });

  it('leaves an offer where it is when what is typed beside it is discarded', () => {
    crash(typed(open(EMPTY, 'one')));
    const page = open(EMPTY, 'other');
    page.type({ city: 'Oruro' });
    page.draft.discard();
    wait();
    expect(page.draft.model()).toEqual(EMPTY);
    expect(page.draft.news()?.isOffer).toBeTrue();
    expect(kept().length).toBe(1);
  });

  it('removes an offered draft that is refused', () => {
    crash(typed(open(EMPTY, 'one')));
    const page = open(EMPTY, 'other');
    page.draft.refuse();
    wait();
    expect(page.draft.news()).toBeNull();
    expect(kept()).toEqual([]);
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
      KEY,
      JSON.stringify({ savedAt: Date.now(), version: '', base: EMPTY, typed: { name: 7 } }),
    );
    const page = open();
    expect(page.draft.model()).toEqual(EMPTY);
    expect(kept()).toEqual([]);
  });

  describe('of another tab', () => {
    it('is put back when that tab is closed, and becomes a draft of this one', async () => {
      crash(typed(open()));
      const page = open(EMPTY, '', 'tab-2');
      expect(page.draft.model()).withContext('not known yet').toEqual(EMPTY);
      await microtasks();
      expect(page.draft.model().name).toBe('Nayra');
      expect(kept()).toEqual(['kantuta_draft:1:usuarios/7:tab-2']);
    });

    it('that is gone is put back, whatever one that is open holds since', async () => {
      openTabs.add('tab-1').add('tab-2');
      const first = typed(open());
      const second = open(EMPTY, '', 'tab-2');
      await microtasks();
      second.type({ city: 'Oruro' });
      wait(60_000);
      // As when the first is loaded anew.
      crash(first);
      openTabs.delete('tab-1');
      const again = open(EMPTY, '', 'tab-3');
      await microtasks();
      expect(again.draft.model()).toEqual({ ...EMPTY, name: 'Nayra' });
      expect(kept().sort()).toEqual([2, 3].map((tab) => KEY.replace(/1$/, String(tab))));
    });

    it('is only offered while that tab is open, and both keep their own', async () => {
      crash(typed(open()));
      openTabs.add('tab-1');
      const page = open(EMPTY, '', 'tab-2');
      await microtasks();
      expect(page.draft.model()).toEqual(EMPTY);
      expect(page.draft.news()?.text).toContain('otra pestaña abierta');
      page.type({ city: 'Oruro' });
      wait();
      expect(kept().length).toBe(2);
      page.draft.restore();
      expect(page.draft.model()).toEqual({ name: 'Nayra', city: 'Oruro', secret: '' });
      page.draft.discard();
      wait();
      expect(kept()).toEqual([KEY]);
    });
  });

  function typed<T extends ReturnType<typeof open>>(page: T): T {
    page.type({ name: 'Nayra' });
    wait();
    expect(kept().length).toBe(1);
    return page;
  }
});
