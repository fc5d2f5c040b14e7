import { TestbedHarnessEnvironment } from '@angular/cdk/testing/testbed';
import { TestBed } from '@angular/core/testing';
import { MatButtonHarness } from '@angular/material/button/testing';
import { FormFieldHarnessFilters, MatFormFieldHarness } from '@angular/material/form-field/testing';
import { MatInputHarness } from '@angular/material/input/testing';
import { MatSelectHarness } from '@angular/material/select/testing';
import { MatSlideToggleHarness } from '@angular/material/slide-toggle/testing';
import { RouterTestingHarness } from '@angular/router/testing';
import { UnsavedChanges } from '../forms/leaving/unsaved-changes';
import { questionShown, settle } from './testbed';

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
  const select = async (label: string) =>
    (await (await field(label)).getControl(MatSelectHarness))!;

  return {
    element,
    type: async (label: string, text: string) => (await input(label)).setValue(text),
    value: async (label: string) => (await input(label)).getValue(),
    choose: async (label: string, option: string) =>
      (await select(label)).clickOptions({ text: option }),
    chosen: async (label: string) => (await select(label)).getValueText(),
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
      const inToast = MatButtonHarness.with({ text, ancestor: 'mat-snack-bar-container' });
      while (!document.querySelector('mat-snack-bar-container button')) await settle(fixture);
      await (await documentLoader.getHarness(inToast)).click();
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
