import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Choice } from './Filters';

interface Props {
  label: string;
  value: string | undefined;
  onChange: (value: string | undefined) => void;
  error?: string;
  required?: boolean;
  /** What no choice means; without it one must choose. */
  any?: string;
}

/** The world's currencies by their codes, with their names. */
export function CurrencyChoice(props: Props) {
  const { i18n } = useTranslation();
  const options = useMemo(() => {
    const names = new Intl.DisplayNames([i18n.language], { type: 'currency' });
    return Intl.supportedValuesOf('currency').map((code) => ({
      value: code,
      label: `${code} · ${names.of(code) ?? code}`,
    }));
  }, [i18n.language]);
  return <Choice {...props} value={props.value?.toUpperCase()} options={options} />;
}
