import { Button } from '@mantine/core';

interface FileLinkProps {
  readonly href: string;
  /** What the button says, and for whom that is not enough the whole of it. */
  readonly label: string;
  readonly full: string;
  /** A PDF is read in a tab of its own; everything else is saved. */
  readonly shown?: boolean;
}

/** A file of the server, as a button. */
export function FileLink({ href, label, full, shown }: FileLinkProps) {
  const how = shown ? { target: '_blank', rel: 'noopener' } : { download: true };
  return (
    <Button aria-label={full} component="a" href={href} size="compact-sm" variant="default" {...how}>
      {label}
    </Button>
  );
}
