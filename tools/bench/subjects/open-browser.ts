import { type Browser, chromium } from '@playwright/test';
import { CHROMIUM_FLAGS, chromiumPath } from '../../browser/chromium.ts';

/** What CDP's memory figures need: a collection that collects, and clocks that are not rounded. */
const MEASURING_FLAGS = ['--enable-precise-memory-info'];

export async function openBrowser(): Promise<Browser> {
  const { executablePath, env } = await chromiumPath();
  return chromium.launch({
    executablePath,
    args: [...CHROMIUM_FLAGS, ...MEASURING_FLAGS],
    env: { ...(process.env as Record<string, string>), ...env },
  });
}
