import { TestbedHarnessEnvironment } from '@angular/cdk/testing/testbed';
import { TestBed } from '@angular/core/testing';
import { MatButtonHarness } from '@angular/material/button/testing';
import { FormFieldHarnessFilters, MatFormFieldHarness } from '@angular/material/form-field/testing';
import { MatInputHarness } from '@angular/material/input/testing';
import { MatSlideToggleHarness } from '@angular/material/slide-toggle/testing';
import { RouterTestingHarness } from '@angular/router/testing';
import { UnsavedChanges } from '../forms/leaving/unsaved-changes';
import { questionShown, settle, shown } from './testbed';

/** A page with a form, as people meet it: by its labels. */
export async function openFormPage(url: string) {
  const harness = await RouterTestingHarness.create(url);
  const { fixture } = harness;
  const loader = TestbedHarnessEnvironment.loader(fixture);
  const documentLoader = TestbedHarnessEnvironment.documentRootLoader(fixture);
  const element = fixture.nativeElement as HTMLElement;
  const field = (label: string) =>
    loader.getHarness(MatFormFieldHarness.with(fieldOf(element, label)));
  const input = async (label: string) => (await (await field(label)).getControl(MatInputHarness))!;
  const choice = async (label: string) => {
    const { selector } = fieldOf(element, label) as { selector: string };
    return element.querySelector<HTMLElement>(`mat-form-field${selector} app-choice-field`)!;
  };

  return {
    element,
    type: async (label: string, text: string) => (await input(label)).setValue(text),
    value: async (label: string) => (await input(label)).getValue(),
    choose: async (label: string, option: string) =>
      chooseIn(await choice(label), option, () => settle(fixture)),
    chosen: async (label: string) => (await choice(label)).textContent.trim(),
    errors: async (label: string) => (await field(label)).getTextErrors(),
    toggle: async () => (await loader.getHarness(MatSlideToggleHarness)).toggle(),
    press: async (text: string | RegExp) =>
      (await loader.getHarness(MatButtonHarness.with({ text }))).click(),
    /** For what starts a read: a harness would wait for its answer. */
    pressAndGoOn: (text: string) =>
      [...element.querySelectorAll('button')].find((b) => b.textContent.trim() === text)!.click(),
    pressInDialog: async (text: string) => {
      await questionShown();
      const inDialog = MatButtonHarness.with({ text, ancestor: 'mat-dialog-container' });
      await (await documentLoader.getHarness(inDialog)).click();
    },
    pressInToast: async (text: string) => {
      const buttons = () =>
        document.querySelectorAll<HTMLButtonElement>('mat-snack-bar-container button');
      // One toast may take the place of another.
      const found = () => [...buttons()].find((button) => button.textContent.trim() === text);
      (await shown(found)).click();
      await settle(fixture);
    },
    submit: () =>
      element.querySelector('form')!.dispatchEvent(new Event('submit', { cancelable: true })),
    settle: () => settle(fixture),
    /** Until the page shows this text. */
    appears: async (text: string) => {
      while (!element.innerText.includes(text)) await settle(fixture);
    },
    text: () => element.innerText.replace(/\s+/g, ' '),
    /** The technical text that is folded away. */
    details: () => element.querySelector('details')?.textContent ?? '',
    /** Dialogs and notices too. */
    screen: () => document.body.innerText.replace(/\s+/g, ' '),
    hasUnsavedChanges: () => TestBed.inject(UnsavedChanges).any(),
  };
}

/** Opens the list of a choice, whose code comes then, and takes one of it. */
async function chooseIn(
  choice: HTMLElement,
  label: string,
  settled: () => Promise<void>,
): Promise<void> {
  choice.click();
  const found = () =>
    [...document.querySelectorAll<HTMLElement>('[role=option]')].find(
      (option) => option.textContent.trim() === label,
    );
  (await shown(found)).click();
  await settled();
}

export type FormPage = Awaited<ReturnType<typeof openFormPage>>;

/** A field by the label above it, or by Material's own inside of it. */
export function fieldOf(element: HTMLElement, label: string): FormFieldHarnessFilters {
  const labels = [...element.querySelectorAll<HTMLElement>('.field > label, .field > .label')];
  const found = labels.find(({ childNodes }) => childNodes[0]?.textContent?.trim() === label);
  if (!found) return { floatingLabelText: label };
  const control =
    found instanceof HTMLLabelElement ? `#${found.htmlFor}` : `[aria-labelledby~="${found.id}"]`;
  return { selector: `:has(${control})` };
}
