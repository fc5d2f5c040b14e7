import { Component, viewChild } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import { shown } from '../../../testing/testbed';
import { RowWindow } from './row-window';

@Component({
  imports: [RowWindow],
  template: `<div
    [appRowWindow]="1000"
    [rowSize]="20"
    style="height: 100px; overflow: auto"
  ></div>`,
})
class Rows {
  readonly window = viewChild.required(RowWindow);
}

describe('RowWindow', () => {
  function open(navigated: boolean): RowWindow {
    TestBed.configureTestingModule({ providers: [{ provide: Router, useValue: { navigated } }] });
    const fixture = TestBed.createComponent(Rows);
    TestBed.tick();
    return fixture.componentInstance.window();
  }

  it('holds the rows of the first page at once', () => {
    const window = open(false);
    expect([window.start(), window.end()]).toEqual([0, 9]);
  });

  it('lets a page that somebody went to be painted before its rows', async () => {
    const window = open(true);
    expect(window.end()).toBe(0);
    await shown(() => window.end() || null);
    expect([window.start(), window.end()]).toEqual([0, 9]);
  });
});
