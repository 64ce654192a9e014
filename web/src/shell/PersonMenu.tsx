import Avatar from '@mui/material/Avatar';
import Box from '@mui/material/Box';
import Badge from '@mui/material/Badge';
import Divider from '@mui/material/Divider';
import IconButton from '@mui/material/IconButton';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import Typography from '@mui/material/Typography';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../api/client';
import { useLive } from '../api/live';
import { signOut, type User } from '../api/session';
import { isStaff } from '../api/useSession';
import { Themed } from './Themed';

const initials = (name: string) =>
  name
    .split(/\s+/)
    .map((word) => word[0])
    .filter(Boolean)
    .slice(0, 2)
    .join('')
    .toUpperCase();

const COUNT_AFTER = 4_000;

export function PersonMenu({ user }: { user: User }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const { data } = useQuery({
    queryKey: ['notifications', 'unread', user.id],
    queryFn: () => answer(api.GET('/notifications/unread-count')),
  });
  const soon = useRef<number | undefined>(undefined);
  useEffect(() => () => window.clearTimeout(soon.current), []);
  useLive(() => {
    // many events at once are one question, and nobody who looks elsewhere needs an answer
    soon.current ??= window.setTimeout(() => {
      soon.current = undefined;
      const now = document.visibilityState === 'visible' ? 'active' : 'none';
      void queries.invalidateQueries({ queryKey: ['notifications'], refetchType: now });
    }, COUNT_AFTER);
  });

  const go = (to: '/trips' | '/account' | '/messages' | '/admin') => () => {
    setAnchor(null);
    void navigate({ to });
  };
  const leave = async () => {
    setAnchor(null);
    await signOut();
    queries.clear();
    void navigate({ to: '/' });
  };
  const unread = data?.unread ?? 0;
  return (
    <Themed>
      <IconButton
        aria-label={unread > 0 ? `${user.name}, ${t('nav.unread', { count: unread })}` : user.name}
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        <Badge aria-hidden badgeContent={unread || null} max={99} color="secondary" overlap="circular">
          <Avatar
            aria-hidden
            sx={{
              width: 34,
              height: 34,
              fontSize: '0.85rem',
              bgcolor: 'primary.main',
              color: 'primary.contrastText',
            }}
          >
            {/* drawn, not read: the button has the whole name */}
            <Box
              component="span"
              data-initials={initials(user.name)}
              sx={{ '&::before': { content: 'attr(data-initials)' } }}
            />
          </Avatar>
        </Badge>
      </IconButton>
      <Menu anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)}>
        <Typography component="li" role="presentation" sx={{ px: 2, py: 1, maxWidth: 260 }} noWrap>
          {user.name}
          <Typography component="span" variant="body2" color="textSecondary" noWrap sx={{ display: 'block' }}>
            {user.email}
          </Typography>
        </Typography>
        <Divider component="li" />
        <MenuItem onClick={go('/trips')}>{t('nav.trips')}</MenuItem>
        <MenuItem onClick={go('/messages')}>
          {unread > 0 ? t('nav.unread', { count: unread }) : t('nav.messages')}
        </MenuItem>
        <MenuItem onClick={go('/account')}>{t('nav.account')}</MenuItem>
        {isStaff(user) && <MenuItem onClick={go('/admin')}>{t('nav.admin')}</MenuItem>}
        <Divider component="li" />
        <MenuItem onClick={() => void leave()}>{t('nav.signOut')}</MenuItem>
      </Menu>
    </Themed>
  );
}
