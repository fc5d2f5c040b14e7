/*
 * The typeface is on its way before the app's code has arrived: this runs with the first script.
 * Not a preload in index.html, because only scripts know under which base path they were served.
 */
import file from '@fontsource-variable/hanken-grotesk/files/hanken-grotesk-latin-wght-normal.woff2';

const face = new FontFace('Hanken Grotesk Variable', `url("${new URL(file, import.meta.url)}")`, {
  weight: '100 900',
  display: 'swap',
});
document.fonts.add(face);
// Where it does not come the system's own stands in for it.
face.load().catch(() => undefined);
