import { Link } from '@tanstack/react-router';
import { appWords } from '../app/app-words';
import { useViewer } from '../app/viewer';
import { Notice } from '../ui/notice';
import { Page, Section } from '../ui/page';
import { SummaryList } from '../ui/summary-list';
import { useLanguage, useWords } from '../ui/words';
import { accessWords } from './access-words';
import { ChangePassword } from './change-password';
import { OwnMailAddress } from './own-mail-address';
import { SessionList } from './session-list';

/** Who one is to the program, one's password and one's sessions. */
export function AccountPage() {
  const w = useWords(accessWords);
  const names = useWords(appWords).roles;
  const { language } = useLanguage();
  const viewer = useViewer();
  return (
    <Page title={w.account}>
      {viewer.mustChangePassword && (
        <Notice>
          <p>{w.mustChangePassword}</p>
        </Notice>
      )}
      <Section title={w.particulars}>
        <SummaryList
          rows={[
            { key: 'name', label: w.name, value: viewer.displayName },
            { key: 'username', label: w.username, value: viewer.username },
            {
              key: 'roles',
              label: w.rolesNow,
              value: viewer.roles
                .map((held) => `${names[held.role]}: ${language === 'vi' ? held.unitName : held.unitEnglishName}`)
                .join('\n'),
            },
          ]}
        />
      </Section>
      {!viewer.mustChangePassword && (
        <p>
          <Link to="/publicity">{w.publicity}</Link>
        </p>
      )}
      <Section title={w.changePassword}>
        <ChangePassword />
      </Section>
      {!viewer.mustChangePassword && (
        <Section title={w.mailAddress}>
          <OwnMailAddress />
          <p>
            <Link to="/notices/settings">{w.howTold}</Link>
          </p>
        </Section>
      )}
      {!viewer.mustChangePassword && (
        <Section title={w.sessions}>
          <SessionList />
        </Section>
      )}
    </Page>
  );
}
