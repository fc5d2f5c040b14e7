import type { Page } from '@playwright/test';

const BARE = '/bench-bare-page';
const SHOWS_WHAT_IS_TYPED = `<!doctype html><title>bare</title>
<input type="search" aria-label="Buscar"><table><tbody><tr><td>nothing</td></tr></tbody></table>
<script>
const cell = document.querySelector('td');
document.querySelector('input').oninput = ({ target }) => (cell.textContent = target.value);
</script>`;

/** No front can be faster: a page that does nothing but show what is typed into its one field. */
export async function openBarePage(page: Page): Promise<void> {
  await page.route(`**${BARE}`, (route) =>
    route.fulfill({ contentType: 'text/html', body: SHOWS_WHAT_IS_TYPED }),
  );
  await page.goto(BARE);
  await page.unroute(`**${BARE}`);
  await page.getByRole('searchbox').click();
}
