import { useQuery } from '@apollo/client/react';
import { Button, Checkbox, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useAct } from '../nomination/use-act';
import { Citation } from '../ui/citation';
import form from '../ui/form.module.css';
import { Notice } from '../ui/notice';
import { Page } from '../ui/page';
import { RefusalList } from '../ui/refusal-list';
import { Failed, Loaded } from '../ui/states';
import { useWords } from '../ui/words';
import { publicWords } from './public-words';
import { type PublicityPage_choiceFragment as Choice, ChoosePublicityDocument, PublicityChoiceDocument } from './stories.generated';

/** What everybody may see of the viewer: their own choice. */
export function PublicityPage() {
  const w = useWords(publicWords);
  const query = useQuery(PublicityChoiceDocument, { fetchPolicy: 'network-only' });
  return (
    <Page lead={w.publicityLead} narrow title={w.publicity}>
      <Loaded query={query}>
        {({ publicityChoice }) =>
          publicityChoice ? (
            <ChoiceForm choice={publicityChoice} key={publicityChoice.version} onSaved={() => void query.refetch()} />
          ) : (
            <p>{w.noPerson}</p>
          )
        }
      </Loaded>
    </Page>
  );
}

function ChoiceForm({ choice, onSaved }: { choice: Choice; onSaved: () => void }) {
  const w = useWords(publicWords);
  const [chosen, setChosen] = useState({
    decisions: choice.decisions,
    postings: choice.postings,
    stories: choice.stories,
    notBefore: choice.notBefore ?? '',
  });
  const { act, busy, error, refusals } = useAct(ChoosePublicityDocument, (data) => data.choosePublicity);
  const save = async (event: FormEvent) => {
    event.preventDefault();
    const input = { ...chosen, notBefore: chosen.notBefore || null, version: choice.version, dryRun: false };
    if (await act(input).catch(() => undefined)) onSaved();
  };
  return (
    <form className={form.panel} noValidate onSubmit={(event) => void save(event)}>
      {choice.isChosen && choice.version > 0 && (
        <Notice live>
          <p>{w.saved}</p>
        </Notice>
      )}
      {!choice.isChosen && (
        <Notice>
          {choice.source ? (
            <p>
              {w.byRule} <Citation citation={choice.source} />
            </p>
          ) : (
            <p>{w.byRuleStrict}</p>
          )}
        </Notice>
      )}
      <RefusalList refusals={refusals} />
      {error !== undefined && error !== null && <Failed error={error} />}
      <Checkbox
        checked={chosen.decisions}
        label={w.choiceDecisions}
        onChange={(event) => setChosen({ ...chosen, decisions: event.target.checked })}
      />
      <Checkbox
        checked={chosen.postings}
        description={w.choicePostingsHint}
        label={w.choicePostings}
        onChange={(event) => setChosen({ ...chosen, postings: event.target.checked })}
      />
      <Checkbox
        checked={chosen.stories}
        label={w.choiceStories}
        onChange={(event) => setChosen({ ...chosen, stories: event.target.checked })}
      />
      <TextInput
        label={w.notBefore}
        maw="16rem"
        onChange={(event) => setChosen({ ...chosen, notBefore: event.target.value })}
        type="date"
        value={chosen.notBefore}
      />
      <div className={form.buttons}>
        <Button loading={busy} type="submit">
          {w.save}
        </Button>
      </div>
    </form>
  );
}
