import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Stack from '@mui/material/Stack';
import { useId, type ReactNode } from 'react';
import { useT } from '../useAdmin';
import { FormProblem } from './FormProblem';

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
          sx: { mx: { xs: 1, sm: 4 }, width: { xs: 'calc(100% - 16px)', sm: 'calc(100% - 64px)' } },
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
        </Stack>
      </DialogContent>
      {/* beside the actions, so that it is seen however long the form is */}
      <Box role="status" sx={{ px: 3, pt: error ? 1.5 : 0 }}>
        <FormProblem error={error} />
      </Box>
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
