import i18n, { type BackendModule } from 'i18next';
import { initReactI18next } from 'react-i18next';
import home from './locales/en/home.json';
import shell from './locales/en/shell.json';

export const LANGUAGES = { en: 'English', de: 'Deutsch', es: 'Español' } as const;
export type Language = keyof typeof LANGUAGES;

const KEY = 'motorpool.language';
const files = import.meta.glob<Record<string, unknown>>(
  ['./locales/*/*.json', '!./locales/en/{home,shell}.json'],
  { import: 'default' },
);

/**
 * Only the texts of the pages that are opened, in the language that is shown, are fetched. Those of the first page come
 * with it in English, on which every language falls back.
 */
const backend: BackendModule = {
  type: 'backend',
  init: () => undefined,
  read(language, namespace, done) {
    const load = files[`./locales/${language}/${namespace}.json`];
    if (!load) return done(new Error(`no texts ${language}/${namespace}`), null);
    load().then(
      (texts) => done(null, texts),
      (error: Error) => done(error, null),
    );
  },
};

export function wantedLanguage(): Language {
  const wishes = [localStorage.getItem(KEY), ...navigator.languages].map((wish) => wish?.split('-')[0]);
  return (wishes.find((wish) => wish !== undefined && wish in LANGUAGES) ?? 'en') as Language;
}

export async function startTexts() {
  i18n.on('languageChanged', (language) => {
    document.documentElement.lang = language;
  });
  await i18n
    .use(backend)
    .use(initReactI18next)
    .init({
      lng: wantedLanguage(),
      fallbackLng: 'en',
      supportedLngs: Object.keys(LANGUAGES),
      ns: ['shell'],
      defaultNS: 'shell',
      resources: { en: { shell, home } },
      partialBundledLanguages: true,
      interpolation: { escapeValue: false },
    });
}

export async function speak(language: Language) {
  localStorage.setItem(KEY, language);
  await i18n.changeLanguage(language);
}

export default i18n;
