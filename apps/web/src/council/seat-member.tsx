import { useMutation, useQuery } from '@apollo/client/react';
import { Button, Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { POST_RANKS, type PostRank, SEAT_PARTS, type SeatPart } from '@vinh-danh/domain/council/council';
import { PART_NAMES } from '@vinh-danh/domain/council/part-names';
import { dayOf } from '@vinh-danh/domain/time';
import { useState } from 'react';
import { PersonChoice } from '../access/person-choice';
import { useNow } from '../app/viewer';
import { UnitsDocument } from '../people/units.generated';
import { Dialog } from '../ui/dialog';
import form from '../ui/form.module.css';
import { RefusalList } from '../ui/refusal-list';
import { Failed } from '../ui/states';
import { useIdempotencyKey } from '../ui/use-idempotency-key';
import { useText, useWords } from '../ui/words';
import { SeatMemberDocument } from './council-page.generated';
import { councilWords } from './council-words';

const NONE: readonly [] = [];
const fieldId = (field: string) => `seat-${field}`;

/** A button that opens the form for another seat. */
export function SeatMember({ councilId }: { councilId: string }) {
  const w = useWords(councilWords);
  const [isOpen, setOpen] = useState(false);
  return (
    <div>
      <Button onClick={() => setOpen(true)} variant="default">
        {w.seat}
      </Button>
      {isOpen && (
        <Dialog onClose={() => setOpen(false)} title={w.seat}>
          <SeatForm councilId={councilId} onDone={() => setOpen(false)} />
        </Dialog>
      )}
    </div>
  );
}

interface Asked {
  readonly how: 'NAME' | 'POST';
  readonly part: SeatPart;
  readonly votes: boolean;
  readonly personId: string;
  readonly unitId: string;
  readonly rank: PostRank;
  readonly seatedFrom: string;
  readonly seatedTo: string;
}

/** Seats a person by name, or whoever holds a post. */
function SeatForm({ councilId, onDone }: { councilId: string; onDone: () => void }) {
  const w = useWords(councilWords);
  const t = useText();
  const today = dayOf(useNow());
  const { key, renew } = useIdempotencyKey(`seat-member ${councilId}`);
  const [asked, setAsked] = useState<Asked>({
    ...{ how: 'NAME', part: 'MEMBER', votes: true, personId: '', unitId: '', rank: 'HEAD', seatedTo: '' },
    seatedFrom: today,
  });
  const [seat, { data, error, loading }] = useMutation(SeatMemberDocument, { refetchQueries: ['CouncilPage'], awaitRefetchQueries: true });
  const change = (changes: Partial<Asked>) => setAsked({ ...asked, ...changes });
  const send = async () => {
    const { how, personId, unitId, rank, seatedTo, ...plain } = asked;
    const who = how === 'NAME' ? { personId: personId || null } : { unitId: unitId || null, rank: unitId ? rank : null };
    const input = { ...plain, ...who, seatedTo: seatedTo || null, councilId, idempotencyKey: key };
    const answer = await seat({ variables: { input } }).catch(() => undefined);
    if (!answer?.data) return;
    renew();
    if (answer.data.seatMember.refusals.length === 0) onDone();
  };
  return (
    <form
      className={form.panel}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <RefusalList fieldId={fieldId} refusals={data?.seatMember.refusals ?? NONE} />
      {error && <Failed error={error} />}
      <NativeSelect
        data={SEAT_PARTS.map((value) => ({ value, label: t(PART_NAMES[value]) }))}
        id={fieldId('part')}
        label={w.part}
        onChange={(event) => change({ part: event.target.value as SeatPart, votes: event.target.value !== 'SECRETARY' })}
        value={asked.part}
      />
      <NativeSelect
        data={[
          { value: 'NAME', label: w.hows.NAME },
          { value: 'POST', label: w.hows.POST },
        ]}
        label={w.how}
        onChange={(event) => change({ how: event.target.value as Asked['how'] })}
        value={asked.how}
      />
      {asked.how === 'NAME' ? (
        <PersonChoice id={fieldId('personId')} onChange={(personId) => change({ personId })} value={asked.personId} />
      ) : (
        <PostChoice onChange={change} rank={asked.rank} unitId={asked.unitId} />
      )}
      <Checkbox
        checked={asked.votes}
        id={fieldId('votes')}
        label={w.hasVote}
        onChange={(event) => change({ votes: event.target.checked })}
      />
      <TextInput
        id={fieldId('seatedFrom')}
        label={w.seatedFrom}
        onChange={(event) => change({ seatedFrom: event.target.value })}
        required
        type="date"
        value={asked.seatedFrom}
      />
      <TextInput
        id={fieldId('seatedTo')}
        label={w.seatedTo}
        onChange={(event) => change({ seatedTo: event.target.value })}
        type="date"
        value={asked.seatedTo}
      />
      <div className={form.buttons}>
        <Button loading={loading} type="submit">
          {w.seatAct}
        </Button>
      </div>
    </form>
  );
}

interface PostChoiceProps extends Pick<Asked, 'unitId' | 'rank'> {
  readonly onChange: (changes: Partial<Asked>) => void;
}

function PostChoice({ unitId, rank, onChange }: PostChoiceProps) {
  const w = useWords(councilWords);
  const t = useText();
  const units = useQuery(UnitsDocument).data?.units ?? NONE;
  return (
    <>
      <NativeSelect
        data={[{ value: '', label: w.choose }, ...units.map((unit) => ({ value: unit.id, label: t(unit.name) }))]}
        id={fieldId('personId')}
        label={w.postUnit}
        onChange={(event) => onChange({ unitId: event.target.value })}
        value={unitId}
      />
      <NativeSelect
        data={POST_RANKS.map((value) => ({ value, label: w.ranks[value] ?? value }))}
        label={w.postRank}
        onChange={(event) => onChange({ rank: event.target.value as PostRank })}
        value={rank}
      />
    </>
  );
}
