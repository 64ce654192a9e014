import { useTranslation } from 'react-i18next';
import { asProblem, type Problem } from '../api/problem';
import { Button } from './Button';
import { Note } from './Note';

/** Our own sentence where there is one in the reader's language, else the server's. */
export function useProblemText(): (error: unknown) => string {
  const { t, i18n } = useTranslation('problems');
  return (error) => {
    const problem = asProblem(error);
    const fields = problem.fields.map((field) => field.message).join('; ');
    const known = i18n.exists(problem.code, { ns: 'problems', fallbackLng: [] });
    const isEnglish = i18n.language === 'en';
    if (known && !(isEnglish && problem.body.detail && problem.status !== 0 && problem.status < 500)) {
      return t(problem.code, problem.body);
    }
    return problem.body.detail || fields || (known ? t(problem.code) : t('refused'));
  };
}

interface Props {
  error: unknown;
  onRetry?: () => void;
  title?: string;
}

/** A refusal as a sentence, to be placed next to what caused it. */
export function ProblemNote({ error, onRetry, title }: Props) {
  const { t } = useTranslation();
  const text = useProblemText();
  if (!error) return null;
  const problem: Problem = asProblem(error);
  return (
    <Note
      kind={problem.status >= 500 || problem.status === 0 ? 'warning' : 'error'}
      action={
        onRetry && (
          <Button ink size="small" onClick={onRetry}>
            {t('retry')}
          </Button>
        )
      }
    >
      {title && <b>{title}</b>}
      {text(problem)}
      {problem.status >= 500 && problem.body.requestId && (
        <div>{t('request', { id: problem.body.requestId })}</div>
      )}
    </Note>
  );
}
