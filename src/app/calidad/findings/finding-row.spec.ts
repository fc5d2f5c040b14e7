import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { unknownGenders } from '../../domain/quality/gender-rule';
import { aPersona } from '../../testing/factories';
import { FindingRow } from './finding-row';

describe('FindingRow', () => {
  function say(genero: string): string {
    TestBed.configureTestingModule({ providers: [provideRouter([])] });
    const fixture = TestBed.createComponent(FindingRow);
    const known = { personas: [aPersona({ genero })], usuarios: [] };
    const finding = [...unknownGenders(known as never)].find(Boolean)!;
    fixture.componentRef.setInput('finding', finding);
    fixture.componentRef.setInput('isMending', false);
    fixture.detectChanges();
    return (fixture.nativeElement as HTMLElement).textContent;
  }

  it('says what a gender would become as people read it, and not as its code', () => {
    expect(say('fem')).toContain('Ahora: femQuedaría: FemeninoNo es Femenino ni Masculino.');
  });

  it('says that there is none', () => {
    expect(say('')).toContain('Ahora: sin datoFalta el género.');
  });
});
