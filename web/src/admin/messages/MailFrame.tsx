import Box from '@mui/material/Box';
import { useState } from 'react';

/**
 * An e-mail as a mail program shows it. It is put into a document of its own, whose policy allows the styles that stand
 * in the mail and nothing else, in a frame that runs nothing: the console's own page allows no such styles.
 */
export function MailFrame({ html, title }: { html: string; title: string }) {
  const [height, setHeight] = useState(480);
  const show = (event: React.SyntheticEvent<HTMLIFrameElement>) => {
    const root = event.currentTarget.contentDocument?.documentElement;
    if (!root) return;
    root.innerHTML = html;
    setHeight(root.scrollHeight + 4);
  };
  return (
    <Box
      component="iframe"
      key={html}
      title={title}
      sandbox="allow-same-origin"
      src="/mail.html"
      onLoad={show}
      sx={{
        width: '100%',
        height,
        border: 1,
        borderColor: 'divider',
        borderRadius: '10px',
        bgcolor: '#fff',
      }}
    />
  );
}
