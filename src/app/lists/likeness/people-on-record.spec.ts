import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { KeptList } from '../../api/lists/kept-list';
import { Persona } from '../../domain/persona/persona';
import { aPersona } from '../../testing/factories';
import { PeopleOnRecord } from './people-on-record';

describe('PeopleOnRecord', () => {
  it('knows all people of a list that came in pieces', async () => {
    const value = signal<readonly Persona[]>([]);
    const reading = signal<object>([]);
    const list = { value, reading } as unknown as KeptList<Persona>;
    const people = TestBed.inject(PeopleOnRecord);
    people.follow(list);
    TestBed.tick();
    const empty = people.caughtUp();
    const first = aPersona({ id: 1, nombres: 'Damiana', p_apellido: 'Justiniano' });
    reading.set({});
    value.set([first]);
    TestBed.tick();
    await empty;
    const second = aPersona({ id: 2, nombres: 'Wilmer', p_apellido: 'Callisaya' });
    value.set([first, second]);
    TestBed.tick();
    await people.caughtUp();
    expect(people.index()?.people).toBe(2);
  });
});
