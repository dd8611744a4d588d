import { Button, TextInput } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { tidyLetters } from '@vinh-danh/domain/council/envelope';
import { useState } from 'react';
import form from '../ui/form.module.css';
import { Notice } from '../ui/notice';
import { useText, useWords } from '../ui/words';
import type { ResultBallot } from './ballot-page';
import { ballotWords } from './ballot-words';

/** Looks a receipt up in the published lists, here in the page: nobody learns which one was asked for. */
export function FindReceipt({ ballot }: { ballot: ResultBallot }) {
  const w = useWords(ballotWords);
  const t = useText();
  const [typed, setTyped] = useState('');
  const [sought, setSought] = useState<string>();
  const found = ballot.rounds.flatMap((round) =>
    round.papers.filter(({ receipt }) => receipt === sought).map(({ choice }) => ({ choice, name: round.caseName })),
  );
  return (
    <form
      className={form.panel}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setSought(tidyLetters(typed));
      }}
    >
      <TextInput
        autoCapitalize="characters"
        autoComplete="off"
        description={w.findHint}
        label={w.receipt}
        onChange={(event) => setTyped(event.target.value)}
        spellCheck={false}
        value={typed}
      />
      <div>
        <Button type="submit">{w.find}</Button>
      </div>
      {sought !== undefined && sought !== '' && (
        <Notice live>
          {found.length === 0 ? (
            <p>{w.notFound}</p>
          ) : (
            found.map(({ choice, name }) => <p key={t(name)}>{w.found(w.choices[choice], t(name))}</p>)
          )}
        </Notice>
      )}
      <Link to="/ballots/about">{w.about}</Link>
    </form>
  );
}
