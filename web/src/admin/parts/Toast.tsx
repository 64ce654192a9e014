import Button from '@mui/material/Button';
import Snackbar from '@mui/material/Snackbar';
import { createContext, use, useCallback, useMemo, useState, type ReactNode } from 'react';
import { useT } from '../useAdmin';

interface Message {
  text: string;
  onUndo?: () => void;
}

const Context = createContext<(text: string, onUndo?: () => void) => void>(() => undefined);

/** Says shortly that something was done, and takes it back where that is possible. */
export const useToast = () => use(Context);

const SHOWN = 6_000;

export function Toasts({ children }: { children: ReactNode }) {
  const t = useT();
  const [message, setMessage] = useState<Message | null>(null);
  const say = useCallback((text: string, onUndo?: () => void) => setMessage({ text, onUndo }), []);
  const close = () => setMessage(null);
  const undo = useMemo(() => message?.onUndo, [message]);
  return (
    <Context value={say}>
      {children}
      <Snackbar
        open={message !== null}
        autoHideDuration={SHOWN}
        onClose={(_, reason) => reason !== 'clickaway' && close()}
        message={message?.text}
        action={
          undo && (
            <Button
              size="small"
              color="inherit"
              onClick={() => {
                close();
                undo();
              }}
            >
              {t('undo')}
            </Button>
          )
        }
      />
    </Context>
  );
}
