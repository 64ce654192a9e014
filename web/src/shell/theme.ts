import { createTheme, type ThemeOptions } from '@mui/material/styles';

declare module '@mui/material/styles' {
  interface CssThemeVariables {
    enabled: true;
  }
}

const INK = '#13231f';
const PINE = '#0f5e4f';
const MINT = '#7fd6bd';

const shared: ThemeOptions = {
  cssVariables: { colorSchemeSelector: '[data-theme="%s"]', cssVarPrefix: 'm' },
  colorSchemes: {
    light: {
      palette: {
        primary: { main: PINE, dark: '#0a463b', light: '#e2f0ec', contrastText: '#ffffff' },
        secondary: { main: '#a8480c', contrastText: '#ffffff' },
        background: { default: '#fbfaf7', paper: '#ffffff' },
        text: { primary: INK, secondary: '#54635e' },
        divider: '#e4e2da',
        success: { main: '#1c6b3a' },
        warning: { main: '#8a5300' },
        error: { main: '#b3261e' },
        info: { main: '#1c5a8a' },
      },
    },
    dark: {
      palette: {
        primary: { main: MINT, dark: '#5fbda2', light: '#17352d', contrastText: '#06231c' },
        secondary: { main: '#f3ab7a', contrastText: '#3a1702' },
        background: { default: '#0f1513', paper: '#171f1c' },
        text: { primary: '#edf2ef', secondary: '#a9b7b1' },
        divider: '#2b3632',
        success: { main: '#7fd39b' },
        warning: { main: '#f0b35c' },
        error: { main: '#ff9c93' },
        info: { main: '#8dc3ee' },
      },
    },
  },
  shape: { borderRadius: 12 },
  typography: {
    fontFamily: 'system-ui, sans-serif',
    h1: {
      fontSize: 'clamp(2rem, 1.4rem + 2.6vw, 3.25rem)',
      fontWeight: 700,
      letterSpacing: '-0.025em',
      lineHeight: 1.1,
    },
    h2: {
      fontSize: 'clamp(1.4rem, 1.2rem + 0.9vw, 1.9rem)',
      fontWeight: 700,
      letterSpacing: '-0.018em',
      lineHeight: 1.2,
    },
    h3: { fontSize: '1.15rem', fontWeight: 700, letterSpacing: '-0.01em', lineHeight: 1.3 },
    h4: { fontSize: '1rem', fontWeight: 600, lineHeight: 1.35 },
    button: { textTransform: 'none', fontWeight: 600 },
    overline: {
      textTransform: 'none',
      letterSpacing: '0.01em',
      fontWeight: 600,
      lineHeight: 1.5,
      fontSize: '0.8rem',
    },
  },
};

/** Calm and generous: flat surfaces with a hairline, one strong colour for the next step. */
export const makeTheme = () =>
  createTheme({
    ...shared,
    components: {
      MuiButtonBase: { defaultProps: { disableRipple: true } },
      MuiButton: {
        defaultProps: { disableElevation: true },
        styleOverrides: {
          root: { borderRadius: 10, minHeight: 40 },
          sizeLarge: { minHeight: 52, fontSize: '1rem' },
        },
      },
      MuiPaper: { defaultProps: { elevation: 0 }, styleOverrides: { root: { backgroundImage: 'none' } } },
      MuiCard: {
        defaultProps: { variant: 'outlined' },
        styleOverrides: { root: { borderRadius: 16 } },
      },
      MuiTextField: { defaultProps: { fullWidth: true } },
      MuiOutlinedInput: { styleOverrides: { root: { borderRadius: 10 } } },
      MuiChip: { styleOverrides: { root: { fontWeight: 600 } } },
      MuiAlert: { styleOverrides: { root: { borderRadius: 12 } } },
      MuiDialog: { styleOverrides: { paper: { borderRadius: 20 } } },
      MuiLink: { defaultProps: { underline: 'hover' } },
      MuiTooltip: { defaultProps: { arrow: true } },
    },
  });

/**
 * The theme's variables as a style sheet. Computed when the app is built, not in the browser (vite.config.ts): every page
 * has them at once, those without MUI too.
 */
export function themeSheet(): string {
  return makeTheme()
    .generateStyleSheets()
    .flatMap((sheet) => Object.entries(sheet))
    .map(([selector, values]) => {
      const lines = Object.entries(values).map(([name, value]) => `${cssName(name)}: ${value};`);
      return `${selector} { ${lines.join(' ')} }`;
    })
    .join('\n');
}

const cssName = (name: string) => (name === 'colorScheme' ? 'color-scheme' : name);
