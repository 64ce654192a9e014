import Box from '@mui/material/Box';
import List from '@mui/material/List';
import ListItem from '@mui/material/ListItem';
import ListItemButton from '@mui/material/ListItemButton';
import ListItemText from '@mui/material/ListItemText';
import Skeleton from '@mui/material/Skeleton';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import type { components } from '../../api/schema';
import { ProblemNote } from '../../shell/ProblemNote';
import { get, post } from '../api';
import { Panel } from '../parts/Panel';
import { useAddress, useT } from '../useAdmin';
import { MailFrame } from './MailFrame';

type Template = components['schemas']['TemplateView'];
type Words = components['schemas']['Words'];

const EXAMPLE = { name: 'Ada Lovelace', car: 'Volvo XC40' };

/** Every message that is sent, filled with made-up data as the customer would get it. */
export function Templates() {
  const t = useT();
  const [{ template }, change] = useAddress();
  const { data, error } = useQuery({
    queryKey: ['templates'],
    queryFn: () => get<{ templates: Template[] }>('/notifications/templates'),
  });
  const chosen = template ?? data?.templates[0]?.name;
  return (
    <Box
      sx={{
        display: 'grid',
        gap: 2,
        gridTemplateColumns: { xs: '1fr', md: '260px minmax(0, 1fr)' },
        alignItems: 'start',
      }}
    >
      <Panel title={t('messages.templates')} flush>
        <ProblemNote error={error} />
        <List dense sx={{ maxHeight: { xs: 220, md: 'none' }, overflowY: 'auto' }}>
          {data?.templates.map(({ name, required }) => (
            <ListItem key={name} disablePadding>
              <ListItemButton
                selected={name === chosen}
                aria-current={name === chosen || undefined}
                onClick={() => change({ template: name })}
              >
                <ListItemText
                  primary={t(`message.${name.replaceAll('-', '_')}`, { defaultValue: name })}
                  secondary={required ? t('messages.always') : undefined}
                />
              </ListItemButton>
            </ListItem>
          ))}
        </List>
      </Panel>
      {chosen && <Preview key={chosen} template={chosen} />}
    </Box>
  );
}

function Preview({ template }: { template: string }) {
  const t = useT();
  const { data, error } = useQuery({
    queryKey: ['template', template],
    queryFn: () => post<Words>(`/notifications/templates/${template}/preview`, EXAMPLE),
  });
  return (
    <Panel title={t('messages.preview')}>
      <ProblemNote error={error} />
      {!data && !error && <Skeleton variant="rounded" height={360} />}
      {data && (
        <>
          <Typography sx={{ fontWeight: 600, mb: 0.5 }}>{data.subject}</Typography>
          <Typography variant="body2" color="text.secondary" sx={{ mb: 2 }}>
            {data.note}
          </Typography>
          <MailFrame html={data.html} title={t('messages.preview')} />
          <Typography variant="h4" component="h3" sx={{ mt: 2, mb: 1 }}>
            {t('messages.text')}
          </Typography>
          <Box
            component="pre"
            sx={{
              m: 0,
              p: 2,
              borderRadius: '10px',
              bgcolor: 'action.hover',
              whiteSpace: 'pre-wrap',
              fontSize: '0.85rem',
            }}
          >
            {data.text}
          </Box>
        </>
      )}
    </Panel>
  );
}
