import { TestBed } from '@angular/core/testing';
import { Connection } from '../../api/connection/connection';
import { ConnectionLine } from './connection-line';

describe('ConnectionLine', () => {
  it('is read out when the connection is gone, and says nothing when it is back', () => {
    const isOnline = spyOnProperty(navigator, 'onLine').and.returnValue(true);
    const fixture = TestBed.createComponent(ConnectionLine);
    const line = fixture.nativeElement as HTMLElement;
    const says = () => {
      TestBed.tick();
      return line.innerText.trim();
    };
    expect(line.role).toBe('status');
    expect(says()).toBe('');
    isOnline.and.returnValue(false);
    window.dispatchEvent(new Event('offline'));
    expect(says()).toBe('Sin conexión. Lo que escribas sigue en esta página.');
    isOnline.and.returnValue(true);
    window.dispatchEvent(new Event('online'));
    expect(says()).toBe('');
    TestBed.inject(Connection).tell(false);
    expect(says()).toContain('Sin conexión con el servidor.');
  });
});
