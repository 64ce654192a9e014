import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { LocateFixed, MapPin } from 'lucide-react';
import { useDeferredValue, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../api/client';
import { FieldBox } from '../shell/FieldBox';

export interface Place {
  name: string;
  lat?: number;
  lng?: number;
  branch?: string;
}

interface Props {
  value: Place;
  onChange: (place: Place) => void;
  autoFocus?: boolean;
}

type Choice = { key: string; label: string; hint?: string; take: () => void; icon: 'here' | 'pin' };

/** A combobox (WAI-ARIA 1.2) over the places that have cars, which forgives typing errors; or where one is. */
export function PlaceField({ value, onChange }: Props) {
  const { t } = useTranslation();
  const id = useId();
  const [text, setText] = useState(value.name);
  const [isOpen, setIsOpen] = useState(false);
  const [marked, setMarked] = useState(-1);
  const [trouble, setTrouble] = useState<string>();
  const [seen, setSeen] = useState(value.name);
  if (seen !== value.name) {
    setSeen(value.name);
    setText(value.name);
  }
  const q = useDeferredValue(text.trim());
  const { data } = useQuery({
    queryKey: ['places', q],
    queryFn: () => answer(api.GET('/search/suggest', { params: { query: { q } } })),
    enabled: q.length > 1 && isOpen,
    placeholderData: keepPreviousData,
  });

  const close = () => {
    setIsOpen(false);
    setMarked(-1);
  };
  const take = (place: Place) => {
    setText(place.name);
    setSeen(place.name);
    onChange(place);
    close();
  };
  const here = () => {
    setTrouble(undefined);
    navigator.geolocation?.getCurrentPosition(
      ({ coords }) =>
        take({ name: t('place.near'), lat: round(coords.latitude), lng: round(coords.longitude) }),
      () => setTrouble(t('place.unknown')),
      { timeout: 10_000, maximumAge: 300_000 },
    );
    close();
  };
  const choices: Choice[] = [
    ...(q.length > 1 ? (data?.places ?? []) : []).map((place) => ({
      key: place.branchId,
      label: place.name,
      hint: t('place.cars', { count: place.cars }),
      icon: 'pin' as const,
      take: () =>
        take({ name: place.name, lat: place.latitude, lng: place.longitude, branch: place.branchId }),
    })),
    { key: 'here', label: t('place.near'), icon: 'here', take: here },
  ];

  const onKeyDown = (event: React.KeyboardEvent) => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      setIsOpen(true);
      const step = event.key === 'ArrowDown' ? 1 : -1;
      setMarked((marked + step + choices.length) % choices.length);
    } else if (event.key === 'Enter' && isOpen && marked >= 0) {
      event.preventDefault();
      choices[marked]?.take();
    } else if (event.key === 'Escape' && isOpen) {
      event.stopPropagation();
      close();
    }
  };
  const leave = () => {
    // what was typed and not chosen: the best place for it
    const best = data?.places[0];
    if (isOpen && best && q.length > 1 && text !== value.name) {
      take({ name: best.name, lat: best.latitude, lng: best.longitude, branch: best.branchId });
    } else if (!text.trim()) {
      onChange({ name: '' });
    }
    close();
  };

  return (
    <div className="place" onBlur={(event) => !event.currentTarget.contains(event.relatedTarget) && leave()}>
      <FieldBox icon={<MapPin size={20} />}>
        <div className="place-field">
          <label htmlFor={id} className="field-label">
            {t('place.label')}
          </label>
          <input
            id={id}
            type="text"
            role="combobox"
            autoComplete="off"
            aria-autocomplete="list"
            aria-expanded={isOpen}
            aria-controls={`${id}-list`}
            aria-activedescendant={isOpen && marked >= 0 ? `${id}-${marked}` : undefined}
            aria-describedby={trouble ? `${id}-trouble` : undefined}
            placeholder={t('place.placeholder')}
            value={text}
            onFocus={(event) => {
              setIsOpen(true);
              event.target.select();
            }}
            onClick={() => setIsOpen(true)}
            onChange={(event) => {
              setText(event.target.value);
              setIsOpen(true);
              setMarked(-1);
            }}
            onKeyDown={onKeyDown}
          />
        </div>
      </FieldBox>
      {isOpen && (
        <div role="listbox" id={`${id}-list`} aria-label={t('place.label')} className="place-list">
          {q.length > 1 && data && data.places.length === 0 && <p role="presentation">{t('place.none')}</p>}
          {choices.map((choice, index) => (
            // keys are the input's, see aria-activedescendant
            // eslint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus
            <div
              role="option"
              id={`${id}-${index}`}
              key={choice.key}
              aria-selected={index === marked}
              onPointerDown={(event) => event.preventDefault()}
              onClick={choice.take}
            >
              {choice.icon === 'here' ? <LocateFixed size={18} /> : <MapPin size={18} />}
              <span>{choice.label}</span>
              {choice.hint && <small>{choice.hint}</small>}
            </div>
          ))}
        </div>
      )}
      {trouble && (
        <div id={`${id}-trouble`} role="alert" className="place-trouble">
          {trouble}
        </div>
      )}
    </div>
  );
}

/** About a hundred metres: enough to find cars, and nobody's doorstep stands in a shared address. */
const round = (degrees: number) => Math.round(degrees * 1000) / 1000;
