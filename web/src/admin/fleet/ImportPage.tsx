import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import FormControlLabel from '@mui/material/FormControlLabel';
import LinearProgress from '@mui/material/LinearProgress';
import Switch from '@mui/material/Switch';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useQueryClient } from '@tanstack/react-query';
import { Upload } from 'lucide-react';
import { useState } from 'react';
import { api, answer } from '../../api/client';
import { asProblem } from '../../api/problem';
import { useFormat } from '../../format/useFormat';
import { Link } from '../../shell/link';
import { ProblemNote } from '../../shell/ProblemNote';
import { ListTable } from '../parts/ListTable';
import { PageHead } from '../parts/PageHead';
import { Panel } from '../parts/Panel';
import { useT } from '../useAdmin';
import { added, asCsv, NOTHING, pieces, type Piece, type Tally } from './importing';

interface Settings {
  dryRun: boolean;
  currency: string;
}

interface Progress {
  done: number;
  of: number;
  tally: Tally;
  isDry: boolean;
}

const SHOWN = 200;

/** A lost answer is no reason to give up: the piece is sent again under the same number, which doubles nothing. */
async function send(piece: Piece, run: string, { dryRun, currency }: Settings, tries = 3): Promise<Tally> {
  const query = { dryRun, firstLine: piece.firstLine, run, currency: currency || undefined };
  try {
    const reply = api.request(
      'post',
      '/cars/import' as never,
      {
        params: { query },
        body: piece.text,
        bodySerializer: (text: string) => text,
        headers: { 'Content-Type': 'text/csv' },
      } as never,
    );
    return (await answer(reply)) as Tally;
  } catch (error) {
    if (tries > 1 && asProblem(error).isPassing) return send(piece, run, { dryRun, currency }, tries - 1);
    throw error;
  }
}

export function ImportPage() {
  const t = useT();
  const queries = useQueryClient();
  const [file, setFile] = useState<File | null>(null);
  const [settings, setSettings] = useState<Settings>({ dryRun: true, currency: '' });
  const [progress, setProgress] = useState<Progress | null>(null);
  const [error, setError] = useState<unknown>(null);
  const isBusy = progress !== null && progress.done < progress.of && error === null;

  const start = async () => {
    setError(null);
    const cut = pieces(await file!.text());
    const run = crypto.randomUUID();
    let tally = NOTHING;
    setProgress({ done: 0, of: cut.length, tally, isDry: settings.dryRun });
    try {
      for (const [index, piece] of cut.entries()) {
        tally = added(tally, await send(piece, run, settings));
        setProgress({ done: index + 1, of: cut.length, tally, isDry: settings.dryRun });
      }
    } catch (failure) {
      setError(failure);
    }
    if (!settings.dryRun) void queries.invalidateQueries({ queryKey: ['cars'] });
  };
  return (
    <>
      <PageHead
        title={t('import.title')}
        text={t('import.text')}
        above={
          <Link to="/admin/fleet" search={{} as never} variant="body2">
            ← {t('nav.fleet')}
          </Link>
        }
      />
      <Box sx={{ display: 'grid', gap: 2, maxWidth: 960 }}>
        <Panel title={t('import.file')}>
          <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, alignItems: 'center', pt: 1 }}>
            <Button
              component="label"
              role={undefined}
              tabIndex={-1}
              variant="outlined"
              startIcon={<Upload size={18} />}
              disabled={isBusy}
            >
              {file?.name ?? t('import.choose')}
              <Box
                component="input"
                type="file"
                accept=".csv,text/csv"
                onChange={(event: React.ChangeEvent<HTMLInputElement>) => {
                  setFile(event.target.files?.[0] ?? null);
                  setProgress(null);
                  setError(null);
                }}
                sx={{ position: 'absolute', width: 1, height: 1, opacity: 0 }}
              />
            </Button>
            <TextField
              size="small"
              label={t('import.currency')}
              value={settings.currency}
              onChange={(event) => setSettings({ ...settings, currency: event.target.value.toUpperCase() })}
              slotProps={{ htmlInput: { maxLength: 3 } }}
              sx={{ width: 190 }}
            />
            <FormControlLabel
              control={
                <Switch
                  checked={settings.dryRun}
                  onChange={(_, dryRun) => setSettings({ ...settings, dryRun })}
                />
              }
              label={t('import.dryRun')}
            />
            <Button
              variant="contained"
              disabled={!file || isBusy}
              loading={isBusy}
              onClick={() => void start()}
              sx={{ ml: { sm: 'auto' } }}
            >
              {t(settings.dryRun ? 'import.try' : 'import.start')}
            </Button>
          </Box>
        </Panel>
        {progress && <Report progress={progress} />}
        <ProblemNote error={error} title={error ? t('import.stopped') : undefined} />
      </Box>
    </>
  );
}

function Report({ progress: { done, of, tally, isDry } }: { progress: Progress }) {
  const t = useT();
  const format = useFormat();
  const save = () => {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([asCsv(tally.errors)], { type: 'text/csv' }));
    link.download = 'rejected.csv';
    link.click();
    URL.revokeObjectURL(link.href);
  };
  return (
    <Panel
      title={t(isDry ? 'import.wouldBe' : 'import.done')}
      actions={tally.errors.length > 0 && <Button onClick={save}>{t('import.save')}</Button>}
    >
      <LinearProgress
        variant="determinate"
        value={of === 0 ? 100 : (100 * done) / of}
        aria-label={t('import.progress')}
        sx={{ mb: 1.5, height: 8, borderRadius: '4px' }}
      />
      <Box role="status" sx={{ display: 'flex', flexWrap: 'wrap', gap: 3, mb: 1 }}>
        {(['read', 'created', 'updated', 'unchanged', 'rejected'] as const).map((key) => (
          <Box key={key}>
            <Typography sx={{ fontSize: '1.3rem', fontWeight: 700 }}>{format.number(tally[key])}</Typography>
            <Typography variant="body2" color="text.secondary">
              {t(`import.${key}`)}
            </Typography>
          </Box>
        ))}
      </Box>
      {done === of && isDry && tally.rejected === 0 && <Alert severity="success">{t('import.fine')}</Alert>}
      {tally.errors.length > 0 && (
        <ListTable
          label={t('import.rejected')}
          rows={tally.errors.slice(0, SHOWN)}
          rowKey={({ line, reason }) => `${line}${reason}`}
          columns={[
            { key: 'line', label: t('import.line'), render: ({ line }) => format.number(line) },
            { key: 'reason', label: t('import.reason'), render: ({ reason }) => reason },
          ]}
        />
      )}
    </Panel>
  );
}
