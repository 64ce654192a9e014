import ListItemIcon from '@mui/material/ListItemIcon';
import ListSubheader from '@mui/material/ListSubheader';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { Check } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { LANGUAGES, speak, type Language } from '../i18n';
import { setAppearance, useAppearance, type Appearance } from './appearance';
import { Themed } from './Themed';

const APPEARANCES: Appearance[] = ['light', 'dark', 'system'];

export function SettingsItems({ anchor, onClose }: { anchor: HTMLElement; onClose: () => void }) {
  const { t, i18n } = useTranslation();
  const appearance = useAppearance();
  const row = (key: string, label: string, isChosen: boolean, onClick: () => void) => (
    <MenuItem
      key={key}
      role="menuitemradio"
      aria-checked={isChosen}
      lang={key in LANGUAGES ? key : undefined}
      onClick={() => {
        onClick();
        onClose();
      }}
    >
      <ListItemIcon>{isChosen && <Check size={18} />}</ListItemIcon>
      {label}
    </MenuItem>
  );
  return (
    <Themed>
      <Menu anchorEl={anchor} open onClose={onClose}>
        <ListSubheader role="presentation" sx={{ bgcolor: 'transparent', lineHeight: 2.2 }}>
          {t('nav.language')}
        </ListSubheader>
        {Object.entries(LANGUAGES).map(([key, name]) =>
          row(key, name, i18n.language === key, () => void speak(key as Language)),
        )}
        <ListSubheader role="presentation" sx={{ bgcolor: 'transparent', lineHeight: 2.2 }}>
          {t('nav.appearance')}
        </ListSubheader>
        {APPEARANCES.map((key) => row(key, t(`nav.${key}`), appearance === key, () => setAppearance(key)))}
      </Menu>
    </Themed>
  );
}
