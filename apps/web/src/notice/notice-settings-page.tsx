import { useMutation, useQuery } from '@apollo/client/react';
import { NativeSelect } from '@mantine/core';
import { DELIVERIES } from '@vinh-danh/domain/notice/kind';
import { useState } from 'react';
import { OwnMailAddress } from '../access/own-mail-address';
import { Notice } from '../ui/notice';
import { Page, Section } from '../ui/page';
import { choiceParam } from '../ui/search-params';
import { Failed, Loaded } from '../ui/states';
import { useText, useWords } from '../ui/words';
import { ChooseNoticeDeliveryDocument, NoticeSettingsDocument, type NoticeSettingsFragment } from './notice-settings-page.generated';
import { noticeWords } from './notice-words';
import styles from './notices-page.module.css';

/** Each kind of notice that may come to the viewer, and how. */
export function NoticeSettingsPage() {
  const w = useWords(noticeWords);
  const settings = useQuery(NoticeSettingsDocument);
  return (
    <Page breadcrumbs={[{ label: w.title, link: { to: '/notices' } }]} lead={w.settingsLead} title={w.settings}>
      <Section title={w.address}>
        <OwnMailAddress onKept={() => void settings.refetch()} />
      </Section>
      <Section title={w.kinds}>
        <Loaded query={settings}>{({ noticeSettings }) => <Choices settings={noticeSettings} />}</Loaded>
      </Section>
    </Page>
  );
}

function Choices({ settings }: { settings: NoticeSettingsFragment }) {
  const w = useWords(noticeWords);
  const t = useText();
  const [choose, { error }] = useMutation(ChooseNoticeDeliveryDocument);
  const [kept, setKept] = useState<string>();
  const keep = async (kind: NoticeSettingsFragment['choices'][number]['kind'], value: string) => {
    const delivery = choiceParam(value, DELIVERIES);
    setKept(undefined);
    if (!delivery) return;
    const choices = settings.choices.map((choice) => (choice.kind === kind ? { ...choice, delivery } : choice));
    const chosen = await choose({
      variables: { kinds: [kind], delivery },
      optimisticResponse: { chooseNoticeDelivery: { ...settings, choices } },
    });
    if (chosen.data) setKept(kind);
  };
  return (
    <>
      {!settings.sendsMail && (
        <Notice>
          <p>{w.noServer}</p>
        </Notice>
      )}
      {settings.sendsMail && !settings.mailAddress && (
        <Notice>
          <p>{w.noAddress}</p>
        </Notice>
      )}
      <p>
        {w.digestAt(settings.digestHour)} {w.recused}
      </p>
      {error && <Failed error={error} />}
      <ul className={styles.choices}>
        {settings.choices.map(({ kind, name, delivery, usual }) => (
          <li key={kind}>
            <label htmlFor={kind}>
              {t(name)}
              <div className={styles.usual}>{w.usual(w.delivery[usual])}</div>
            </label>
            <div>
              <NativeSelect
                data={DELIVERIES.map((value) => ({ value, label: w.delivery[value] }))}
                id={kind}
                onChange={(event) => void keep(kind, event.target.value).catch(() => undefined)}
                value={delivery}
              />
              <span className={styles.usual} role="status">
                {kept === kind ? w.kept : ''}
              </span>
            </div>
          </li>
        ))}
      </ul>
    </>
  );
}
