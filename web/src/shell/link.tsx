import Button, { type ButtonProps } from '@mui/material/Button';
import MuiLink, { type LinkProps } from '@mui/material/Link';
import { createLink } from '@tanstack/react-router';
import { forwardRef } from 'react';

/** Links and buttons of the theme that lead to pages of the app, checked against its routes. */
export const Link = createLink(
  forwardRef<HTMLAnchorElement, LinkProps>(function Link(props, ref) {
    return <MuiLink ref={ref} {...props} />;
  }),
);

export const ButtonLink = createLink(
  forwardRef<HTMLAnchorElement, ButtonProps<'a'>>(function ButtonLink(props, ref) {
    return <Button component="a" ref={ref} {...props} />;
  }),
);
