import { CacheProvider } from '@emotion/react';
import { ThemeProvider } from '@mui/material/styles';
import { Outlet } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { styleCache } from './styles';
import { makeTheme } from './theme';

const cache = styleCache();
const theme = makeTheme();

/**
 * Around all that is made of MUI. It is not around the whole app: home, results and a car's page do without, so that a
 * phone does not have to read MUI and compute its theme before it shows them. The theme's variables are in a style sheet
 * that is made with the app (vite.config.ts), and light or dark is our own (appearance.ts).
 */
export function Themed({ children }: { children: ReactNode }) {
  return (
    <CacheProvider value={cache}>
      <ThemeProvider theme={theme} disableStyleSheetGeneration colorSchemeNode={null} storageManager={null}>
        {children}
      </ThemeProvider>
    </CacheProvider>
  );
}

export function ThemedPages() {
  return (
    <Themed>
      <Outlet />
    </Themed>
  );
}
