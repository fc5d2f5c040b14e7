import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideTestWire } from '../../testing/testbed';
import { RecordEditing } from './record-editing';
import { RecordSaving } from './record-saving';

describe('RecordSaving', () => {
  beforeEach(() => jasmine.clock().install().mockDate());
  afterEach(() => jasmine.clock().uninstall());

  it('says that the server is waited for, and not while the person is', () => {
    TestBed.configureTestingModule({ providers: provideTestWire() });
    const asking = signal(true);
    const editing = {
      failure: signal(null),
      changed: signal([]),
      form: { sending: signal(true) },
      asking,
    } as unknown as RecordEditing<object, object>;
    const fixture = TestBed.createComponent(RecordSaving<object, object>);
    fixture.componentRef.setInput('editing', editing);
    const said = () => {
      TestBed.tick();
      jasmine.clock().tick(8_000);
      TestBed.tick();
      return (fixture.nativeElement as HTMLElement).textContent;
    };
    expect(said()).not.toContain('El servidor está tardando');
    asking.set(false);
    expect(said()).toContain('El servidor está tardando');
  });
});
