import {
  changed,
  expect,
  failing,
  heading,
  listed,
  lookAtOne,
  press,
  type State,
  unanswered,
  WIDE,
} from '../state.ts';

export const PERSONAS: readonly State[] = [
  { name: 'Personas', path: '/personas', show: listed, look: 'light' },
  {
    name: 'Personas, loading',
    path: '/personas',
    before: (page) => unanswered(page, 'persona'),
    show: (page) => heading(page, 'Personas'),
  },
  {
    name: 'Personas, nothing found',
    path: '/personas?q=zzzz',
    show: (page) => expect(page.getByRole('button', { name: 'Borrar búsqueda' })).toBeVisible(),
  },
  {
    name: 'Personas, nobody yet',
    path: '/personas',
    before: (page) => changed(page, 'persona', () => ({ data: [] })),
    show: (page) => expect(page.getByText('Todavía no hay personas')).toBeVisible(),
  },
  {
    name: 'Personas, cannot be read',
    path: '/personas',
    before: (page) => failing(page, 'persona'),
    show: (page) => expect(page.getByRole('button', { name: 'Reintentar' })).toBeVisible(),
  },
  {
    name: 'Personas, Vista',
    path: '/personas',
    show: async (page) => {
      await press(page, 'Vista');
      await expect(page.getByRole('dialog', { name: 'Vista' })).toBeVisible();
    },
    opens: ['app-view-overlay cdkConnectedOverlay'],
  },
  {
    name: 'Personas, one beside the list',
    path: '/personas',
    widths: WIDE,
    show: lookAtOne,
  },
  {
    name: 'Personas, the menu of a row',
    path: '/personas?q=cajero@kantuta.bo',
    show: async (page) => {
      await page
        .getByRole('button', { name: /^Acciones de/ })
        .first()
        .click();
      await expect(page.getByRole('menuitem', { name: 'Abrir su cuenta' })).toBeVisible();
    },
    opens: ['app-record-table appMenu'],
    look: 'light',
  },
  {
    name: 'Personas, without the accounts',
    path: '/personas',
    before: (page) => failing(page, 'usuario'),
    show: (page) => expect(page.getByText(/no se pudo leer/i).first()).toBeVisible(),
  },
];
