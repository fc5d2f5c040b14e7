import { TestbedHarnessEnvironment } from '@angular/cdk/testing/testbed';
import { TestBed } from '@angular/core/testing';
import { MatAutocompleteHarness } from '@angular/material/autocomplete/testing';
import { MatButtonHarness } from '@angular/material/button/testing';
import { MATERIAL_ANIMATIONS } from '@angular/material/core';
import { MatFormFieldHarness } from '@angular/material/form-field/testing';
import { MatInputHarness } from '@angular/material/input/testing';
import { provideRouter, withComponentInputBinding } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { UnsavedChanges } from '../forms/unsaved-changes';
import { aPersona, aUsuario } from '../testing/factories';
import { provideTestWire, settle, signIn, wire } from '../testing/testbed';
import { Correo } from './correo';
import { MAILS_PER_MINUTE } from './mail-limit';

describe('Correo', () => {
  const ana = aUsuario({
    id: 1,
    email: 'ana.munoz@kantuta.bo',
    persona: aPersona({ nombres: 'Ana', p_apellido: 'Muñoz', s_apellido: null }),
  });
  const luis = aUsuario({
    id: 2,
    email: 'luis@kantuta.bo',
    persona: aPersona({ nombres: 'Luis', p_apellido: 'Choque', s_apellido: 'Muñoz' }),
  });

  beforeEach(() =>
    TestBed.configureTestingModule({
      providers: [
        ...provideTestWire(),
        { provide: MATERIAL_ANIMATIONS, useValue: { animationsDisabled: true } },
        provideRouter([{ path: 'correo', component: Correo }], withComponentInputBinding()),
      ],
    }),
  );
  afterEach(() => wire().verify());

  async function open(query = '') {
    signIn();
    const harness = await RouterTestingHarness.create(`/correo${query}`);
    wire()
      .expectOne('/api/usuario')
      .flush({ data: [ana, luis] });
    await settle(harness.fixture);
    const loader = TestbedHarnessEnvironment.loader(harness.fixture);
    const field = (label: string) =>
      loader.getHarness(MatFormFieldHarness.with({ floatingLabelText: label }));
    const control = async (label: string) =>
      (await (await field(label)).getControl(MatInputHarness))!;
    const page = {
      type: async (label: string, text: string) => (await control(label)).setValue(text),
      value: async (label: string) => (await control(label)).getValue(),
      errors: async (label: string) => (await field(label)).getTextErrors(),
      hints: async (label: string) => (await field(label)).getTextHints(),
      recipient: () => loader.getHarness(MatAutocompleteHarness),
      press: async (text: string | RegExp) =>
        (await loader.getHarness(MatButtonHarness.with({ text }))).click(),
      settle: () => settle(harness.fixture),
      element: harness.fixture.nativeElement as HTMLElement,
      text: () => (harness.fixture.nativeElement as HTMLElement).textContent,
      component: harness.routeDebugElement!.componentInstance as Correo,
      fill: async () => {
        await page.type('Correo del destinatario', 'ana.munoz@kantuta.bo');
        await page.type('Nombre del destinatario', 'Ana Muñoz');
        await page.type('Asunto', 'Cambio de turno');
        await page.type('Mensaje', 'Mañana abres tú.\n\n¡Gracias!');
      },
    };
    return page;
  }

  it('sends what was written, line breaks and accents as typed, and says that it was sent', async () => {
    const page = await open();
    await page.fill();
    await page.press('Enviar');
    const call = wire().expectOne({ method: 'POST', url: '/api/mail' });
    expect(call.request.body).toEqual({
      email: 'ana.munoz@kantuta.bo',
      name: 'Ana Muñoz',
      subject: 'Cambio de turno',
      message: 'Mañana abres tú.\n\n¡Gracias!',
    });
    call.flush({ message: 'ok', id: '<1@kantuta>' });
    await page.settle();
    expect(page.element.querySelector('h2')?.textContent).toBe('Enviado');
    expect(TestBed.inject(UnsavedChanges).any()).toBe(false);
  });

  it('tells "accepted" from "sent" when the provider has not confirmed', async () => {
    const page = await open();
    await page.fill();
    await page.press('Enviar');
    wire().expectOne('/api/mail').flush({ message: 'ok' });
    await page.settle();
    expect(page.element.querySelector('h2')?.textContent).toBe(
      'Aceptado, sin confirmación del proveedor',
    );
  });

  it('sends once, however often the form is submitted', async () => {
    const page = await open();
    await page.fill();
    const form = page.element.querySelector('form')!;
    for (let press = 0; press < 10; press++) {
      form.dispatchEvent(new Event('submit', { cancelable: true }));
    }
    const calls = wire().match('/api/mail');
    expect(calls.length).toBe(1);
    calls[0]!.flush({ message: 'ok', id: '1' });
    await page.settle();
  });

  it('shows beforehand what will arrive, greeting included', async () => {
    const page = await open();
    await page.fill();
    expect(page.element.querySelector('pre')?.textContent).toBe(
      'Hola Ana Muñoz,\n\nMañana abres tú.\n\n¡Gracias!',
    );
  });

  it('counts the characters of the message', async () => {
    const page = await open();
    await page.type('Mensaje', 'Ñandú');
    expect(await page.hints('Mensaje')).toEqual(['5 de 20000 caracteres']);
  });

  it('suggests accounts by name, without accents and in any order, and fills both fields', async () => {
    const page = await open();
    const recipient = await page.recipient();
    await recipient.enterText('munoz luis');
    const options = await recipient.getOptions();
    expect(options.length).toBe(1);
    await options[0]!.click();
    expect(await page.value('Correo del destinatario')).toBe('luis@kantuta.bo');
    expect(await page.value('Nombre del destinatario')).toBe('Luis Choque Muñoz');
  });

  it('begins with the recipient of the link that led here', async () => {
    const page = await open('?email=luis@kantuta.bo&nombre=Luis&asunto=Bienvenida');
    expect(await page.value('Correo del destinatario')).toBe('luis@kantuta.bo');
    expect(await page.value('Nombre del destinatario')).toBe('Luis');
    expect(await page.value('Asunto')).toBe('Bienvenida');
    expect(TestBed.inject(UnsavedChanges).any()).toBe(false);
  });

  it('says at each field what is missing, and sends nothing', async () => {
    const page = await open();
    await page.type('Correo del destinatario', 'ana@kantuta.bo, luis@kantuta.bo');
    await page.press('Enviar');
    expect(await page.errors('Correo del destinatario')).toEqual([
      'Escribe el correo completo, como nombre@ejemplo.com.',
    ]);
    expect(await page.errors('Asunto')).toEqual(['Escribe el asunto.']);
    expect(await page.errors('Mensaje')).toEqual(['Escribe el mensaje.']);
  });

  it('sends a subject in one line, whatever was pasted', async () => {
    const page = await open(`?asunto=${encodeURIComponent('Hola\r\nBcc: todos@kantuta.bo')}`);
    await page.type('Correo del destinatario', ' luis@kantuta.bo\u00a0');
    await page.type('Nombre del destinatario', 'Luis');
    await page.type('Mensaje', 'Mañana abres tú.');
    await page.press('Enviar');
    const { body } = wire().expectOne('/api/mail').request;
    expect(body).toEqual(
      jasmine.objectContaining({
        email: 'luis@kantuta.bo',
        subject: 'Hola Bcc: todos@kantuta.bo',
      }),
    );
  });

  it('keeps what was written when the server is down, and warns of a second mail', async () => {
    const page = await open();
    await page.fill();
    await page.press('Enviar');
    wire().expectOne('/api/mail').flush(null, { status: 503, statusText: 'down' });
    await page.settle();
    expect(page.text()).toContain('puede llegar dos veces');
    expect(await page.value('Mensaje')).toBe('Mañana abres tú.\n\n¡Gracias!');
    expect(TestBed.inject(UnsavedChanges).any()).toBe(true);
  });

  it('lets ten mails a minute pass, and says how long the next one waits', async () => {
    const page = await open();
    for (let mail = 1; mail <= MAILS_PER_MINUTE; mail++) {
      await page.fill();
      await page.press('Enviar');
      wire()
        .expectOne('/api/mail')
        .flush({ message: 'ok', id: `${mail}` });
      await page.settle();
      await page.press('Escribir otro correo');
    }
    await page.fill();
    await page.press('Enviar');
    expect(page.text()).toMatch(/Podrás enviar este en (5\d|60) segundos/);
    expect(await page.value('Mensaje')).toBe('Mañana abres tú.\n\n¡Gracias!');
  });
});
