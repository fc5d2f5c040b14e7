import { BreakpointObserver, BreakpointState } from '@angular/cdk/layout';
import { HarnessLoader } from '@angular/cdk/testing';
import { TestbedHarnessEnvironment } from '@angular/cdk/testing/testbed';
import { EnvironmentProviders, Provider, Type } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { MatSortHarness } from '@angular/material/sort/testing';
import { Router } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { of } from 'rxjs';
import { providePage, questionShown, settle, shown } from './testbed';

export function provideListPage(
  path: string,
  component: Type<unknown>,
): (Provider | EnvironmentProviders)[] {
  return [
    ...providePage(path, component),
    {
      provide: BreakpointObserver,
      useValue: { observe: () => of(WIDE_ENOUGH), isMatched: () => false },
    },
  ];
}

/** As on a screen of 1366 px, whatever the window of the tests is. */
const WIDE_ENOUGH: BreakpointState = { matches: false, breakpoints: {} };

/** A list as a person sees it. */
export class ListPage {
  private constructor(
    private readonly harness: RouterTestingHarness,
    private readonly loader: HarnessLoader,
  ) {}

  static async open(url: string): Promise<ListPage> {
    const harness = await RouterTestingHarness.create();
    (harness.fixture.nativeElement as HTMLElement).style.width = '1366px';
    await harness.navigateByUrl(url);
    return new ListPage(harness, TestbedHarnessEnvironment.loader(harness.fixture));
  }

  get element(): HTMLElement {
    return this.harness.fixture.nativeElement as HTMLElement;
  }

  get text(): string {
    return this.element.textContent;
  }

  /** As it is read: what is between the words is one blank. */
  get said(): string {
    return this.text.replace(/\s+/g, ' ');
  }

  get url(): string {
    return decodeURIComponent(TestBed.inject(Router).url);
  }

  async settle(): Promise<void> {
    await settle(this.harness.fixture);
  }

  headers(): string[] {
    return [...this.element.querySelectorAll('[role=columnheader]')].map(
      (header) =>
        header.textContent.trim() ||
        (header.querySelector('input')?.getAttribute('aria-label') ?? ''),
    );
  }

  /** The names that the rows are called by. */
  names(): string[] {
    return this.texts('[role=rowheader] a', this.element);
  }

  /** The texts of one column, in the order of the rows. */
  column(header: string): string[] {
    const position = this.headers().indexOf(header);
    const rows = [...this.element.querySelectorAll('tbody [role=row]')];
    return rows.map((row) => this.texts('[role=rowheader], [role=cell]', row)[position]!);
  }

  private texts(selector: string, within: Element): string[] {
    return [...within.querySelectorAll(selector)].map(({ textContent }) => textContent.trim());
  }

  async search(text: string): Promise<void> {
    this.type(text);
    await this.settle();
  }

  /** Writes a search, and waits for nothing. */
  type(text: string): void {
    const field = this.element.querySelector<HTMLInputElement>('input[type=search]')!;
    field.value = text;
    field.dispatchEvent(new Event('input'));
  }

  /** Presses the toggle button of a filter. */
  async filter(group: string, label: string): Promise<void> {
    this.chip(group, label).click();
    await this.settle();
  }

  chip(group: string, label: string): HTMLElement {
    const chips = this.element.querySelectorAll<HTMLElement>(
      `[role=group][aria-label="${group}"] button[aria-pressed]`,
    );
    const found = [...chips].find(({ textContent }) => textContent.trim().startsWith(label));
    if (!found) throw new Error(`No filter is called "${label}"`);
    return found;
  }

  /** What the menu of a row offers, once it is opened. */
  async openActions(name: string): Promise<string[]> {
    this.control(`Acciones de ${name}`).click();
    await this.settle();
    const items = [...document.querySelectorAll<HTMLElement>('[role=menuitem]')];
    return items.map(({ textContent }) => textContent.trim());
  }

  async sortBy(header: string): Promise<void> {
    const sort = await this.loader.getHarness(MatSortHarness);
    const [column] = await sort.getSortHeaders({ label: header });
    await column!.click();
    await this.settle();
  }

  /** The button or link of this name, wherever it is. */
  control(name: string): HTMLElement {
    const found = this.find(name);
    if (!found) throw new Error(`Nothing here is called "${name}"`);
    return found;
  }

  private find(name: string): HTMLElement | undefined {
    const controls = [...document.querySelectorAll<HTMLElement>('a, button, [role=menuitem]')];
    return controls.find((control) => (control.ariaLabel ?? control.textContent).trim() === name);
  }

  /** Waits for the screen, and for the question that it may ask; not for an answer of the backend. */
  async press(name: string): Promise<void> {
    (await shown(() => this.find(name))).click();
    TestBed.tick();
    await questionShown();
  }
}
