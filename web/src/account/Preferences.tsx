import Box from '@mui/material/Box';
import Switch from '@mui/material/Switch';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../api/client';
import type { components } from '../api/schema';
import { ProblemNote } from '../shell/ProblemNote';
import { Block } from './Block';

type Preference = components['schemas']['Preference'];
const CHANNELS = ['email', 'in_app', 'live'] as const;
const KEY = ['notifications', 'preferences'];

/** Which news come which way. A switch shows the wish at once and goes back when it was not kept. */
export function Preferences() {
  const { t } = useTranslation('account');
  const queries = useQueryClient();
  const wishes = useQuery({ queryKey: KEY, queryFn: () => answer(api.GET('/notifications/preferences')) });
  const change = useMutation({
    mutationFn: ({ kind, channel, enabled }: Preference) =>
      answer(api.PUT('/notifications/preferences', { body: { preferences: [{ kind, channel, enabled }] } })),
    onMutate: (next) =>
      queries.setQueryData<{ preferences: Preference[] }>(
        KEY,
        (all) =>
          all && {
            preferences: all.preferences.map((one) =>
              one.kind === next.kind && one.channel === next.channel ? next : one,
            ),
          },
      ),
    onSettled: () => queries.invalidateQueries({ queryKey: KEY }),
  });
  const all = wishes.data?.preferences ?? [];
  const kinds = [...new Set(all.map((one) => one.kind))];
  return (
    <Block title={t('preferences')} text={t('preferencesText')}>
      {(wishes.isError || change.isError) && (
        <ProblemNote error={wishes.error ?? change.error} onRetry={() => void wishes.refetch()} />
      )}
      <Box sx={{ overflowX: 'auto' }}>
        <Box
          component="table"
          sx={{
            width: '100%',
            borderCollapse: 'collapse',
            '& td, & th': { py: 0.5, textAlign: 'center' },
            '& th:first-of-type': { textAlign: 'left', fontWeight: 400 },
          }}
        >
          <thead>
            <tr>
              <Box component="td" />
              {CHANNELS.map((channel) => (
                <Box component="th" key={channel} scope="col" sx={{ fontSize: '0.85rem', px: 0.5 }}>
                  {t(`channel.${channel}`)}
                </Box>
              ))}
            </tr>
          </thead>
          <tbody>
            {kinds.map((kind) => (
              <tr key={kind}>
                <th scope="row">{t(`kind.${kind}`)}</th>
                {CHANNELS.map((channel) => {
                  const one = all.find((entry) => entry.kind === kind && entry.channel === channel);
                  return (
                    <td key={channel}>
                      {one && (
                        <Switch
                          size="small"
                          checked={one.enabled}
                          disabled={one.required}
                          onChange={(_, enabled) => change.mutate({ ...one, enabled })}
                          slotProps={{
                            input: { 'aria-label': `${t(`kind.${kind}`)}, ${t(`channel.${channel}`)}` },
                          }}
                        />
                      )}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </Box>
      </Box>
    </Block>
  );
}
