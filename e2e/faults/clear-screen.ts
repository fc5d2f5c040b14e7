/** In the page: signed out, on a page without calls, and without news at its foot. */
export async function clearScreen(): Promise<void> {
  const until = async (reached: () => boolean) => {
    while (!reached()) await new Promise((resolve) => setTimeout(resolve, 1));
  };
  // Whoever is on no page and signed out already stays there.
  const stays = location.pathname === '/ningun-lugar' && !document.querySelector('app-rail');
  // Off a page with something typed on it, too, without being asked.
  localStorage.clear();
  dispatchEvent(new StorageEvent('storage', { key: null }));
  await until(() => stays || location.pathname === '/ingresar');
  history.pushState(null, '', '/ningun-lugar');
  dispatchEvent(new PopStateEvent('popstate', { state: null }));
  await until(() => document.querySelector('h1')?.textContent === 'Página no encontrada');
  document
    .querySelector<HTMLButtonElement>('mat-snack-bar-container [aria-label="Cerrar"]')
    ?.click();
  await until(() => !document.querySelector('mat-snack-bar-container'));
}
