import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { type SignedIn, useViewer } from '../app/viewer';
import form from '../ui/form.module.css';
import { Notice } from '../ui/notice';
import { Loaded } from '../ui/states';
import { useLanguage, useWords } from '../ui/words';
import { ActRefused } from './act-refused';
import { dossierWords } from './dossier-words';
import { CreateDossierDocument, NominationWindowOfDocument } from './dossiers-page.generated';
import { useAct } from './use-act';
import { WindowNotice } from './window-notice';

/** Where the head of a unit begins a dossier: what to have ready, how long it takes, until when it may be sent. */
export function StartDossier() {
  const w = useWords(dossierWords);
  const units = useViewer().roles.filter(({ role }) => role === 'UNIT_HEAD');
  if (units.length === 0) {
    return (
      <Notice>
        <p>{w.startNot}</p>
      </Notice>
    );
  }
  return units.map((unit) => <StartForUnit key={unit.unitId} unit={unit} />);
}

function StartForUnit({ unit }: { unit: SignedIn['roles'][number] }) {
  const w = useWords(dossierWords);
  const { language } = useLanguage();
  const navigate = useNavigate();
  const window = useQuery(NominationWindowOfDocument, { variables: { unitId: unit.unitId } });
  const { act, busy, error, refusals } = useAct(CreateDossierDocument, (data) => data.createDossier);
  const start = async () => {
    const done = await act({ unitId: unit.unitId }).catch(() => undefined);
    if (done?.dossier) await navigate({ to: '/dossiers/$id', params: { id: done.dossier.id } });
  };
  return (
    <section aria-labelledby={`start-${unit.unitId}`} className={form.panel}>
      <h2 id={`start-${unit.unitId}`}>{w.start}</h2>
      <div>
        <p>{w.startNeeds}</p>
        <ul>
          <li>{w.need1}</li>
          <li>{w.need2}</li>
          <li>{w.need3}</li>
          <li>{w.need4}</li>
        </ul>
      </div>
      <p>{w.startTime}</p>
      <Loaded query={window}>{({ nominationWindow }) => <WindowNotice window={nominationWindow} />}</Loaded>
      <ActRefused error={error} onNewest={() => void window.refetch()} refusals={refusals} />
      <div>
        <Button loading={busy} onClick={() => void start()}>
          {w.startButton(language === 'vi' ? unit.unitName : unit.unitEnglishName)}
        </Button>
      </div>
    </section>
  );
}
