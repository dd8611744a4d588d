import type { ApolloClient } from '@apollo/client';
import { ApolloProvider } from '@apollo/client/react';
import { createTheme, MantineProvider } from '@mantine/core';
import { RouterProvider } from '@tanstack/react-router';
import { LanguageProvider } from '../ui/words';
import type { AppRouter } from './routes';

/** Sizes only: colours and fonts are variables in `ui/theme.css`. */
const theme = createTheme({
  cursorType: 'pointer',
  respectReducedMotion: true,
  defaultRadius: 'xs',
  // A finger needs 24 pixels (WCAG 2.2, 2.5.8); the smaller sizes have less.
  components: { Checkbox: { defaultProps: { size: 'md' } }, Radio: { defaultProps: { size: 'md' } } },
  fontFamily: 'var(--mantine-font-family)',
});

/** The whole page. Mantine injects no style sheet of its own: the content security policy would refuse it. */
export function App({ apollo, router }: { apollo: ApolloClient; router: AppRouter }) {
  return (
    <ApolloProvider client={apollo}>
      <LanguageProvider>
        <MantineProvider forceColorScheme="light" theme={theme} withCssVariables={false} withGlobalClasses={false}>
          <RouterProvider router={router} />
        </MantineProvider>
      </LanguageProvider>
    </ApolloProvider>
  );
}
