import IconButton from '@mui/material/IconButton';
import ListItemIcon from '@mui/material/ListItemIcon';
import ListSubheader from '@mui/material/ListSubheader';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import Tooltip from '@mui/material/Tooltip';
import { Check, Globe } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LANGUAGES, speak, type Language } from '../i18n';
import { setAppearance, useAppearance, type Appearance } from './appearance';

const APPEARANCES: Appearance[] = ['light', 'dark', 'system'];

export function SettingsMenu() {
  const { t, i18n } = useTranslation();
  const appearance = useAppearance();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const choose = (action: () => void) => () => {
    action();
    setAnchor(null);
  };
  const row = (key: string, label: string, isChosen: boolean, onClick: () => void) => (
    <MenuItem
      key={key}
      role="menuitemradio"
      aria-checked={isChosen}
      onClick={choose(onClick)}
      lang={key in LANGUAGES ? key : undefined}
    >
      <ListItemIcon>{isChosen && <Check size={18} />}</ListItemIcon>
      {label}
    </MenuItem>
  );
  return (
    <>
      <Tooltip title={t('nav.settings')}>
        <IconButton
          aria-label={t('nav.settings')}
          aria-haspopup="menu"
          aria-expanded={anchor !== null}
          color="inherit"
          onClick={(event) => setAnchor(event.currentTarget)}
        >
          <Globe size={20} />
        </IconButton>
      </Tooltip>
      <Menu anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)}>
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
    </>
  );
}
