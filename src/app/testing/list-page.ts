import { HarnessLoader } from '@angular/cdk/testing';
import { TestbedHarnessEnvironment } from '@angular/cdk/testing/testbed';
import { EnvironmentProviders, Provider, Type } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { MATERIAL_ANIMATIONS } from '@angular/material/core';
import { MatSelectHarness } from '@angular/material/select/testing';
import { MatSortHarness } from '@angular/material/sort/testing';
import { provideRouter, Router, withComponentInputBinding } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { provideTestWire, settle } from './testbed';

export function provideListPage(
  path: string,
  component: Type<unknown>,
): (Provider | EnvironmentProviders)[] {
  return [
    ...provideTestWire(),
    { provide: MATERIAL_ANIMATIONS, useValue: { animationsDisabled: true } },
    provideRouter(
      [
        { path, component },
        { path: '**', children: [] },
      ],
      withComponentInputBinding(),
    ),
  ];
}

/** A list as a person sees it. */
export class ListPage {
  private constructor(
    private readonly harness: RouterTestingHarness,
    private readonly loader: HarnessLoader,
  ) {}

  static async open(url: string): Promise<ListPage> {
    const harness = await RouterTestingHarness.create(url);
    return new ListPage(harness, TestbedHarnessEnvironment.loader(harness.fixture));
  }

  get element(): HTMLElement {
    return this.harness.fixture.nativeElement as HTMLElement;
  }

  get text(): string {
    return this.element.textContent;
  }

  get url(): string {
    return decodeURIComponent(TestBed.inject(Router).url);
  }

  /** Rows of the virtual table appear on the next animation frame. */
  async settle(): Promise<void> {
    await settle(this.harness.fixture);
    await new Promise((resolve) => requestAnimationFrame(resolve));
    await settle(this.harness.fixture);
  }

  headers(): string[] {
    return this.texts('[role=columnheader]', this.element);
  }

  /** The texts of one column, in the order of the rows. */
  column(header: string): string[] {
    const position = this.headers().indexOf(header);
    const rows = [...this.element.querySelectorAll('tbody [role=row]')];
    return rows.map((row) => this.texts('[role=cell]', row)[position]!);
  }

  private texts(selector: string, within: Element): string[] {
    return [...within.querySelectorAll(selector)].map(({ textContent }) => textContent.trim());
  }

  async search(text: string): Promise<void> {
    const field = this.element.querySelector<HTMLInputElement>('input[type=search]')!;
    field.value = text;
    field.dispatchEvent(new Event('input'));
    await this.settle();
  }

  async choose(label: string, option: string): Promise<void> {
    const filters = await this.loader.getAllHarnesses(MatSelectHarness);
    for (const filter of filters) {
      const field = await (await filter.host()).getAttribute('aria-labelledby');
      const name = field?.split(' ').map((id) => document.getElementById(id)?.textContent.trim());
      if (name?.includes(label)) await filter.clickOptions({ text: new RegExp(`^${option}`) });
    }
    await this.settle();
  }

  async sortBy(header: string): Promise<void> {
    const sort = await this.loader.getHarness(MatSortHarness);
    const [column] = await sort.getSortHeaders({ label: header });
    await column!.click();
    await this.settle();
  }

  /** The button or link of this name, wherever it is. */
  control(name: string): HTMLElement {
    const controls = [...document.querySelectorAll<HTMLElement>('a, button')];
    const found = controls.find(
      (control) => (control.ariaLabel ?? control.textContent).trim() === name,
    );
    if (!found) throw new Error(`Nothing here is called "${name}"`);
    return found;
  }

  /** Waits for the screen alone: what was pressed may be waiting for an answer. */
  async press(name: string): Promise<void> {
    this.control(name).click();
    for (let turn = 0; turn < 3; turn++) {
      TestBed.tick();
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
  }
}
