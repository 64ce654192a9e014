import { CircleAlert, Info, TriangleAlert } from 'lucide-react';
import type { HTMLAttributes, ReactNode } from 'react';
import './note.css';

const ICONS = { error: CircleAlert, warning: TriangleAlert, info: Info };

interface Props extends HTMLAttributes<HTMLDivElement> {
  kind: keyof typeof ICONS;
  action?: ReactNode;
}

/** What has to be said aloud, as MUI's Alert looks, for the pages that come before MUI does as well. */
export function Note({ kind, action, children, ...rest }: Props) {
  const Icon = ICONS[kind];
  return (
    <div role="alert" {...rest} className="note" data-kind={kind}>
      <Icon size={20} aria-hidden />
      <div>{children}</div>
      {action}
    </div>
  );
}
