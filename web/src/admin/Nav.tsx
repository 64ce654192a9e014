import List from '@mui/material/List';
import ListItem from '@mui/material/ListItem';
import ListItemButton from '@mui/material/ListItemButton';
import ListItemIcon from '@mui/material/ListItemIcon';
import ListItemText from '@mui/material/ListItemText';
import { createLink, useRouterState } from '@tanstack/react-router';
import {
  CalendarRange,
  CarFront,
  Coins,
  Gauge,
  LayoutDashboard,
  Mail,
  NotebookText,
  Percent,
  Users,
  type LucideIcon,
} from 'lucide-react';
import { useUser } from '../api/useSession';
import { sectionAt, sectionsOf, type SectionKey } from './access';
import { useT } from './useAdmin';

const ICONS: Record<SectionKey, LucideIcon> = {
  today: LayoutDashboard,
  bookings: NotebookText,
  planner: CalendarRange,
  fleet: CarFront,
  rules: Percent,
  money: Coins,
  people: Users,
  messages: Mail,
  system: Gauge,
};

const Entry = createLink(ListItemButton);

export function Nav({ onGo }: { onGo?: () => void }) {
  const t = useT();
  const user = useUser();
  const path = useRouterState({ select: (state) => state.location.pathname });
  const current = sectionAt(path)?.key;
  return (
    <List disablePadding>
      {sectionsOf(user).map(({ to, key }) => {
        const Icon = ICONS[key];
        return (
          <ListItem key={key} disablePadding>
            <Entry
              to={to}
              search={{} as never}
              onClick={onGo}
              selected={key === current}
              aria-current={key === current ? 'page' : undefined}
              activeProps={{}}
              activeOptions={{ exact: true }}
              sx={{ borderRadius: '10px', mb: 0.25, minHeight: 44 }}
            >
              <ListItemIcon sx={{ minWidth: 36, color: 'inherit' }}>
                <Icon size={20} aria-hidden />
              </ListItemIcon>
              <ListItemText primary={t(`nav.${key}`)} slotProps={{ primary: { sx: { fontWeight: 600 } } }} />
            </Entry>
          </ListItem>
        );
      })}
    </List>
  );
}
