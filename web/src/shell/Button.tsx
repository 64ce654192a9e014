import { createLink } from '@tanstack/react-router';
import { forwardRef, type AnchorHTMLAttributes, type ButtonHTMLAttributes } from 'react';
import './button.css';

interface Look {
  kind?: 'text' | 'outlined' | 'contained';
  size?: 'small' | 'medium' | 'large';
  /** In the colour of the text around it. */
  ink?: boolean;
}

const look = ({ kind, size, ink }: Look, className = '') => ({
  className: `button ${className}`.trimEnd(),
  'data-kind': kind,
  'data-size': size,
  'data-ink': ink || undefined,
});

/** A button of the pages that come before MUI does; others take MUI's. */
export function Button({
  kind,
  size,
  ink,
  className,
  ...rest
}: Look & ButtonHTMLAttributes<HTMLButtonElement>) {
  return <button type="button" {...rest} {...look({ kind, size, ink }, className)} />;
}

/** The same as a way to a page of the app. */
export const ButtonLink = createLink(
  forwardRef<HTMLAnchorElement, Look & AnchorHTMLAttributes<HTMLAnchorElement>>(function ButtonLink(
    { kind, size, ink, className, children, ...rest },
    ref,
  ) {
    return (
      <a ref={ref} {...rest} {...look({ kind, size, ink }, className)}>
        {children}
      </a>
    );
  }),
);
