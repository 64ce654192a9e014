import { Globe } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import './button.css';

const load = () => import('./SettingsItems');
const SettingsItems = lazy(() => load().then((module) => ({ default: module.SettingsItems })));

export function SettingsMenu() {
  const { t } = useTranslation();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  return (
    <>
      <button
        type="button"
        className="icon-button"
        aria-label={t('nav.settings')}
        title={t('nav.settings')}
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        onPointerEnter={() => void load()}
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        <Globe size={20} />
      </button>
      {anchor && (
        <Suspense>
          <SettingsItems anchor={anchor} onClose={() => setAnchor(null)} />
        </Suspense>
      )}
    </>
  );
}
