import type { ReactNode } from 'react';
import './fields.css';

interface Props {
  icon: ReactNode;
  children: ReactNode;
}

/** The frame of a large field of the search form: the whole of it shows where the focus is. */
export function FieldBox({ icon, children }: Props) {
  return (
    <div className="field-box">
      <span aria-hidden>{icon}</span>
      {children}
    </div>
  );
}
