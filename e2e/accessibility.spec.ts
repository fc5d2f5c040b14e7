import type { Page } from '@playwright/test';
import { expect, expectAccessible, storeSession, test } from './test.ts';

const heading = (page: Page, name: string) =>
  expect(page.getByRole('heading', { level: 1, name })).toBeVisible();

const row = (page: Page, text: string) => page.getByRole('row').filter({ hasText: text });

async function fillPersona(page: Page): Promise<void> {
  await page.getByLabel('Nombres').fill('Inti');
  await page.getByLabel('Primer apellido').fill('Yujra');
  await page.getByLabel('Fecha de nacimiento').fill('1990-01-15');
  await page.getByLabel('Género').click();
  await page.getByRole('option', { name: 'Masculino' }).click();
}

// What fades in would be judged in the middle of it.
test.beforeEach(({ page }) => page.emulateMedia({ reducedMotion: 'reduce' }));

/** Every screen, dialog and menu, and how a person gets there. */
const VIEWS: Record<string, (page: Page) => Promise<void>> = {
  Usuarios: async (page) => {
    await page.goto('/usuarios');
    await expect(row(page, '@').first()).toBeVisible();
  },
  'Usuarios, nothing found': async (page) => {
    await page.goto('/usuarios?q=zzzz');
    await expect(page.getByRole('button', { name: 'Quitar filtros' })).toBeVisible();
  },
  'Usuarios, the role filter': async (page) => {
    await page.goto('/usuarios');
    await page.getByLabel('Rol').click();
    await expect(page.getByRole('option').first()).toBeVisible();
  },
  'Usuarios, deactivation': async (page) => {
    await page.goto('/usuarios?q=cajero@kantuta.bo');
    await row(page, 'cajero@')
      .getByRole('button', { name: /^Desactivar/ })
      .click();
    await expect(page.getByRole('dialog')).toBeVisible();
  },
  "the person's menu": async (page) => {
    await page.goto('/usuarios');
    await page.getByRole('button', { name: /Tu cuenta/ }).click();
    await expect(page.getByRole('link', { name: 'Cerrar sesión' })).toBeVisible();
  },
  'the sections on a phone': async (page) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto('/usuarios');
    await page.getByRole('button', { name: 'Abrir las secciones' }).click();
    await expect(page.getByRole('link', { name: 'Personas' })).toBeVisible();
  },
  'Registrar usuario': async (page) => {
    await page.goto('/usuarios/registrar');
    await heading(page, 'Registrar usuario');
  },
  'Registrar usuario, with errors': async (page) => {
    await page.goto('/usuarios/registrar');
    await page.getByRole('button', { name: 'Registrar', exact: true }).click();
    await expect(page.getByText('Escribe').first()).toBeVisible();
  },
  'Registrar usuario, leaving': async (page) => {
    await page.goto('/usuarios/registrar');
    await page.getByLabel('Nombres').fill('Wara');
    await page.getByRole('link', { name: 'Usuarios', exact: true }).first().click();
    await expect(page.getByRole('dialog', { name: '¿Salir sin guardar?' })).toBeVisible();
  },
  'Registrar usuario, a generated password': async (page) => {
    await page.goto('/usuarios/registrar');
    await page.getByRole('button', { name: 'Generar' }).click();
    await expect(page.getByRole('button', { name: 'Copiar' })).toBeVisible();
  },
  'Registrar usuario, the roles': async (page) => {
    await page.goto('/usuarios/registrar');
    await page.getByRole('combobox', { name: 'Rol' }).click();
    await expect(page.getByRole('option', { name: 'Cajero' })).toBeVisible();
  },
  'Registrar usuario, done': async (page) => {
    await page.goto('/usuarios/registrar');
    await page.getByLabel('Correo electrónico').fill(`accesible.${Date.now()}@kantuta.bo`);
    await page.getByLabel('Contraseña', { exact: true }).fill('salar de uyuni al alba');
    await fillPersona(page);
    await page.getByRole('button', { name: 'Registrar', exact: true }).click();
    await expect(page.getByRole('link', { name: /correo de bienvenida/ })).toBeVisible();
  },
  'Editar usuario': async (page) => {
    await page.goto('/usuarios/3');
    await expect(page.getByLabel('Nombres')).toBeVisible();
  },
  'Editar usuario, confirmation': async (page) => {
    await page.goto('/usuarios/3');
    await page.getByLabel('Correo electrónico').fill('caja.uno@kantuta.bo');
    await page.getByRole('button', { name: 'Guardar cambios' }).click();
    await expect(page.getByRole('dialog')).toBeVisible();
  },
  'Editar usuario, half-made': async (page) => {
    await page.route('**/api/usuario/3', async (route) => {
      const response = await route.fetch();
      const { data, ...answer } = (await response.json()) as { data: object };
      await route.fulfill({ json: { ...answer, data: { ...data, role: null, persona: null } } });
    });
    await page.goto('/usuarios/3');
    await expect(page.getByRole('button', { name: 'Elegir el rol' })).toBeVisible();
  },
  'Editar persona, a draft of another version': async (page) => {
    await page.evaluate(() => {
      const base = {
        nombres: '',
        p_apellido: '',
        s_apellido: '',
        fecha_nacimiento: '',
        genero: '',
      };
      const draft = {
        savedAt: Date.now(),
        version: 'x',
        base,
        typed: { ...base, nombres: 'Wara' },
      };
      localStorage.setItem('kantuta_draft:1:personas/3', JSON.stringify(draft));
    });
    await page.goto('/personas/3');
    await expect(page.getByRole('button', { name: 'Recuperar lo que escribí' })).toBeVisible();
  },
  'Editar usuario, of nobody': async (page) => {
    await page.goto('/usuarios/999999');
    await expect(page.getByText('no existe').first()).toBeVisible();
  },
  Personas: async (page) => {
    await page.goto('/personas');
    await expect(row(page, '@').first()).toBeVisible();
  },
  'Nueva persona': async (page) => {
    await page.goto('/personas/nueva');
    await heading(page, 'Nueva persona');
  },
  'Editar persona': async (page) => {
    await page.goto('/personas/3');
    await expect(page.getByLabel('Nombres')).toBeVisible();
  },
  'Nueva persona, a likely duplicate': async (page) => {
    await page.goto('/personas/nueva');
    await page.getByLabel('Nombres').fill('Wara Beatriz');
    await page.getByLabel('Primer apellido').fill('Mamani');
    await page.getByLabel('Segundo apellido').fill('Peñaranda');
    await expect(page.getByRole('link', { name: /Wara Beatriz Mamani/ })).toBeVisible();
  },
  'Editar persona, saved by two people': async (page) => {
    await page.goto('/personas/40');
    await expect(page.getByLabel('Nombres')).not.toHaveValue('');
    await page.route('**/api/persona/40', async (route) => {
      const response = await route.fetch();
      const persona = (await response.json()) as object;
      const theirs = { ...persona, nombres: 'Otro Nombre', updated_at: '2026-11-22T12:00:00.000Z' };
      await route.fulfill({ response, json: theirs });
    });
    await page.getByLabel('Nombres').fill('Mi Nombre');
    await page.getByRole('button', { name: 'Guardar cambios' }).click();
    await expect(page.getByRole('dialog')).toContainText('Otro Nombre');
  },
  'Editar persona, the session expired': async (page) => {
    await page.goto('/personas/41');
    await expect(page.getByLabel('Nombres')).not.toHaveValue('');
    await page.route('**/api/**', (route) => route.fulfill({ status: 401, json: {} }));
    await page.getByLabel('Nombres').fill('Otro Nombre');
    await page.getByRole('button', { name: 'Guardar cambios' }).click();
    await expect(page.getByRole('dialog', { name: 'Tu sesión venció' })).toBeVisible();
  },
  'a notice at the foot of the page': async (page) => {
    await page.goto('/usuarios?q=admin@kantuta.bo');
    await row(page, 'admin@kantuta.bo').getByRole('button').press('Enter');
    // Visible at once; a moment later, when it is announced, also for those who do not see.
    await expect(page.getByRole('button', { name: 'Cerrar', exact: true })).toBeVisible();
    await expect(page.getByText(/No puedes desactivar tu propia cuenta/).last()).toBeVisible();
  },
  'the list cannot be read': async (page) => {
    await page.route('**/api/usuario', (route) => route.fulfill({ status: 500, json: {} }));
    await page.goto('/usuarios');
    await expect(page.getByRole('button', { name: 'Reintentar' })).toBeVisible();
  },
  'Enviar correo, sent': async (page) => {
    await page.goto('/correo?email=cajero@kantuta.bo&nombre=Iver&asunto=Aviso');
    await page.getByLabel('Mensaje').fill('Hola');
    await page.getByRole('button', { name: 'Enviar' }).click();
    await expect(page.getByRole('button', { name: 'Escribir otro correo' })).toBeVisible();
  },
  'Enviar correo': async (page) => {
    await page.goto('/correo');
    await heading(page, 'Enviar correo');
  },
  'Enviar correo, suggestions': async (page) => {
    await page.goto('/correo');
    await page.getByLabel('Correo del destinatario').pressSequentially('quispe');
    await expect(page.getByRole('option').first()).toBeVisible();
  },
  'an address that leads nowhere': async (page) => {
    await page.goto('/no-existe');
    await heading(page, 'Página no encontrada');
  },
};

for (const [name, show] of Object.entries(VIEWS)) {
  test(`accessible in light and dark: ${name}`, async ({ page }) => {
    await storeSession(page);
    await show(page);
    await expectAccessible(page);
  });
}

test('accessible in light and dark: Iniciar sesión', async ({ page }) => {
  await page.goto('/ingresar');
  await page.getByRole('button', { name: 'Ingresar' }).click();
  await expect(page.getByText('Escribe tu contraseña.')).toBeVisible();
  await expectAccessible(page);
});

const SCREENS = [
  '/usuarios',
  '/usuarios/registrar',
  '/usuarios/3',
  '/personas',
  '/personas/nueva',
  '/personas/3',
  '/correo',
];

for (const path of SCREENS) {
  test(`${path} does not scroll sideways, on a phone or on a 4K screen`, async ({ page }) => {
    await storeSession(page);
    await page.goto(path);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    for (const width of [360, 768, 1280, 3840]) {
      await page.setViewportSize({ width, height: 800 });
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overflow, `${width} px`).toBeLessThanOrEqual(0);
    }
  });
}
