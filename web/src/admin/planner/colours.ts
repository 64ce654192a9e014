import type { Bar } from './bars';

/** Background and text of each kind of bar, in both themes; text has a contrast of at least 4.5. */
export const COLOURS: Record<Bar['kind'], { light: [string, string]; dark: [string, string] }> = {
  held: { light: ['#fff1d6', '#6b4200'], dark: ['#3d2c0c', '#f6cf8b'] },
  confirmed: { light: ['#d7e8f7', '#123f63'], dark: ['#173049', '#a9d2f5'] },
  active: { light: ['#d3efdc', '#0f4d28'], dark: ['#12351f', '#9be0b3'] },
  completed: { light: ['#e9e9e4', '#4a534f'], dark: ['#262e2b', '#b4c0ba'] },
  maintenance: { light: ['#efe3f5', '#54256b'], dark: ['#33203d', '#dcb9ee'] },
};

export const barStyle = (kind: Bar['kind']) => {
  const { light, dark } = COLOURS[kind];
  return {
    bgcolor: light[0],
    color: light[1],
    borderColor: `${light[1]}55`,
    '[data-theme="dark"] &': { bgcolor: dark[0], color: dark[1], borderColor: `${dark[1]}55` },
    ...(kind === 'maintenance' && {
      backgroundImage:
        'repeating-linear-gradient(135deg, transparent 0 6px, rgb(128 128 128 / 0.14) 6px 12px)',
    }),
    ...(kind === 'held' && { borderStyle: 'dashed' }),
  };
};
