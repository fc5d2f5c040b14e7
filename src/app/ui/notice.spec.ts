import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Info } from 'lucide';
import { Notice } from './notice';

@Component({
  imports: [Notice],
  template: `
    <app-notice [icon]="icon" style="width: 600px; line-height: 20px">
      <p style="margin: 0">Dicho en una línea.</p>
      <div class="notice-actions" style="height: 36px; width: 80px"></div>
    </app-notice>
  `,
})
class Host {
  protected readonly icon = Info;
}

describe('Notice', () => {
  it('has its icon at the first line of what it says, however high its buttons are', () => {
    const fixture = TestBed.createComponent(Host);
    fixture.detectChanges();
    const element = fixture.nativeElement as HTMLElement;
    const middle = (selector: string) => {
      const { top, height } = element.querySelector(selector)!.getBoundingClientRect();
      return top + height / 2;
    };
    expect(Math.abs(middle('app-icon') - middle('p'))).toBeLessThan(2);
    expect(Math.abs(middle('.notice-actions') - middle('p'))).toBeLessThan(2);
  });
});
