import { TestBed } from '@angular/core/testing';
import { provideTestWire, signIn, wire } from '../../testing/testbed';
import { provideRouter } from '@angular/router';
import { PersonaCreate } from '../create/persona-create';

describe('PersonaFields', () => {
  it('shows no date field before it is bound', async () => {
    TestBed.configureTestingModule({ providers: [...provideTestWire(), provideRouter([])] });
    signIn();
    // What the router does: the first painting may come before the first round of bindings.
    const fixture = TestBed.createComponent(PersonaCreate);
    const page = fixture.nativeElement as HTMLElement;
    expect(page.querySelector('input[type=date]')).toBeNull();
    TestBed.tick();
    expect(page.querySelector('input[type=date]')).not.toBeNull();
    wire().expectOne('/api/persona').flush({ data: [] });
    await fixture.whenStable();
  });
});
