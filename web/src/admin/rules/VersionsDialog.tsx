import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Skeleton from '@mui/material/Skeleton';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { useFormat } from '../../format/useFormat';
import { ProblemNote } from '../../shell/ProblemNote';
import { get } from '../api';
import { PersonName } from '../parts/PersonName';
import { useT } from '../useAdmin';
import { sent } from './document';
import type { Kind } from './kinds';
import type { RuleView } from './rule';

interface Props {
  kind: Kind;
  rule: RuleView;
  onClose: () => void;
}

/** Who changed a rule when, and what it said. */
export function VersionsDialog({ kind, rule, onClose }: Props) {
  const t = useT();
  const format = useFormat();
  const { data, error } = useQuery({
    queryKey: ['rules', kind.path, rule.id, 'versions'],
    queryFn: () => get<{ items: RuleView[] }>(`/rules/${kind.path}/${rule.id}/versions`),
  });
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="sm" aria-labelledby="versions">
      <DialogTitle id="versions">{t('rules.versions')}</DialogTitle>
      <DialogContent>
        <ProblemNote error={error} />
        {!data && !error && <Skeleton variant="rounded" height={160} />}
        {data?.items.map((version) => (
          <Box key={version.version} sx={{ mb: 2 }}>
            <Typography sx={{ fontWeight: 600 }}>
              {t('rules.version', { version: version.version })}
              {version.deleted && ` · ${t('rules.removed')}`}
            </Typography>
            <Typography variant="body2" color="text.secondary">
              {format.dateTime(version.changedAt, undefined)}
              {version.changedBy && (
                <>
                  {' · '}
                  <PersonName id={version.changedBy} />
                </>
              )}
            </Typography>
            <Box
              component="pre"
              tabIndex={0}
              sx={{
                m: 0,
                mt: 0.5,
                p: 1.5,
                maxHeight: 200,
                overflow: 'auto',
                borderRadius: '10px',
                bgcolor: 'action.hover',
                fontSize: '0.78rem',
              }}
            >
              {JSON.stringify(sent(version, false), null, 2)}
            </Box>
          </Box>
        ))}
      </DialogContent>
      <DialogActions sx={{ px: 3, pb: 2 }}>
        <Button onClick={onClose}>{t('shell:close')}</Button>
      </DialogActions>
    </Dialog>
  );
}
