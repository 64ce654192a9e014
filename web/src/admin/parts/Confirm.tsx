import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Stack from '@mui/material/Stack';
import { useId, type ReactNode } from 'react';
import { ProblemNote } from '../../shell/ProblemNote';
import { useT } from '../useAdmin';

interface Props {
  title: string;
  children?: ReactNode;
  action: string;
  isBusy?: boolean;
  isBlocked?: boolean;
  isDanger?: boolean;
  error?: unknown;
  onClose: () => void;
  onDone: () => void;
  wide?: boolean;
}

/** Asks before something is done, stays open and says why when it is refused. */
export function Confirm(props: Props) {
  const { title, children, action, error, onClose, onDone, isBusy = false } = props;
  const t = useT();
  const id = useId();
  return (
    <Dialog
      open
      onClose={() => !isBusy && onClose()}
      aria-labelledby={id}
      fullWidth
      maxWidth={props.wide ? 'md' : 'sm'}
      slotProps={{
        paper: {
          component: 'form',
          noValidate: true,
          onSubmit: (event: React.FormEvent) => {
            event.preventDefault();
            event.stopPropagation();
            if (!isBusy && !props.isBlocked) onDone();
          },
        } as object,
      }}
    >
      <DialogTitle id={id}>{title}</DialogTitle>
      <DialogContent>
        <Stack spacing={2} sx={{ pt: 1 }}>
          {children}
          <ProblemNote error={error} />
        </Stack>
      </DialogContent>
      <DialogActions sx={{ px: 3, pb: 2 }}>
        <Button onClick={onClose} disabled={isBusy} color="inherit">
          {t('shell:back')}
        </Button>
        <Button
          type="submit"
          variant="contained"
          color={props.isDanger ? 'error' : 'primary'}
          loading={isBusy}
          disabled={props.isBlocked}
        >
          {action}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
