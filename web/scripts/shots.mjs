// Makes the small pictures of docs/screenshots from those that the browser tests left in target/screenshots:
//   node scripts/shots.mjs     after npm run e2e; needs Chromium, as they do
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { chromium } from 'playwright-core';

const FROM = process.env.SHOTS ?? 'target/screenshots';
const TO = '../docs/screenshots';
const MOST = 100_000;

/** From which picture, how wide it becomes, and how much of its height is taken, in parts of its width. */
const PICTURES = {
  home: ['home-desktop-light', 1000, 0.66],
  'home-phone': ['home-phone-dark', 390, 2.16],
  results: ['results-desktop-light', 1000, 0.66],
  car: ['car-desktop-light', 1000, 0.66],
  'car-phone': ['car-phone-dark', 390, 2.16],
  checkout: ['checkout-desktop-light', 1000, 0.66],
  trip: ['trip-desktop-light', 1000, 0.66],
  today: ['console-today-desk', 1000, 0.62],
  planner: ['console-planner-desk', 1000, 0.62],
  'planner-price': ['console-planner-price', 1000, 0.62],
  fleet: ['console-fleet-desk', 1000, 0.62],
  bookings: ['console-bookings-desk', 1000, 0.62],
};

mkdirSync(TO, { recursive: true });
const executablePath = [process.env.CHROMIUM, '/usr/bin/chromium'].find((path) => path && existsSync(path));
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
const page = await browser.newPage();
for (const [name, [from, width, part]] of Object.entries(PICTURES)) {
  if (!existsSync(`${FROM}/${from}.png`)) {
    console.warn(`${name} is left as it is: there is no ${FROM}/${from}.png`);
    continue;
  }
  const picture = readFileSync(`${FROM}/${from}.png`).toString('base64');
  const made = await page.evaluate(
    async ([source, wide, share]) => {
      const image = new Image();
      image.src = `data:image/png;base64,${source}`;
      await image.decode();
      const taken = Math.min(image.height, image.width * share);
      const canvas = document.createElement('canvas');
      canvas.width = wide;
      canvas.height = Math.round((wide * taken) / image.width);
      const paint = canvas.getContext('2d');
      paint.imageSmoothingQuality = 'high';
      paint.drawImage(image, 0, 0, image.width, taken, 0, 0, canvas.width, canvas.height);
      return canvas.toDataURL('image/webp', 0.82).split(',')[1];
    },
    [picture, width, part],
  );
  const bytes = Buffer.from(made, 'base64');
  if (bytes.length > MOST) throw new Error(`${name}.webp has ${bytes.length} bytes, at most ${MOST}`);
  writeFileSync(`${TO}/${name}.webp`, bytes);
}
await browser.close();
