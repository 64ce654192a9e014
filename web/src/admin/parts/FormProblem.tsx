import Box from '@mui/material/Box';
import { useEffect, useRef, useState } from 'react';
import { asProblem, Problem } from '../../api/problem';
import { Note } from '../../shell/Note';
import { ProblemNote } from '../../shell/ProblemNote';
import { useT } from '../useAdmin';
import { inWords, nameOf } from './fields';

/**
 * Why a form was refused. What is wrong with a field stands at the field, so the first of those is shown and has the focus; what no
 * field of the form is marked for is said here, by the names that a reader knows.
 */
export function FormProblem({ error }: { error: unknown }) {
  const t = useT();
  const place = useRef<HTMLDivElement>(null);
  const [marked, setMarked] = useState(0);
  useEffect(() => {
    if (!error) return;
    const form = place.current?.closest('form, [role="dialog"], main');
    const wrong = [...(form?.querySelectorAll<HTMLElement>('[aria-invalid="true"], [data-wrong]') ?? [])];
    setMarked(wrong.length);
    wrong[0]?.scrollIntoView({ block: 'center' });
    wrong[0]?.focus({ preventScroll: true });
  }, [error]);
  if (!error) return null;
  const problem = asProblem(error);
  const known = problem instanceof Problem ? problem.fields : [];
  return (
    <div ref={place}>
      {known.length === 0 ? (
        <ProblemNote error={error} />
      ) : (
        <Note kind="error">
          {t('form.check', { count: known.length })}
          {marked === 0 && (
            <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
              {known.map(({ field, message }) => (
                <li key={field}>
                  {nameOf(field)}: {inWords(message)}
                </li>
              ))}
            </Box>
          )}
        </Note>
      )}
    </div>
  );
}
