import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { Link, useParams, useSearch } from '@tanstack/react-router';
import { FACT_KIND_NAMES, type FactKind, factRule } from '@vinh-danh/domain/people/fact-kind';
import { useState } from 'react';
import { Confirmation } from '../ui/confirmation';
import form from '../ui/form.module.css';
import { Notice } from '../ui/notice';
import { Page } from '../ui/page';
import { Loaded } from '../ui/states';
import { useText, useWords } from '../ui/words';
import { entryWords } from './entry-words';
import { FactForm } from './fact-form';
import { type FactSubject, personSubject, unitSubject } from './fact-subject';
import { peopleWords } from './people-words';
import { PersonPageDocument } from './person-page.generated';
import { RemoveFact } from './remove-fact';
import { UnitPageDocument } from './unit-page.generated';

/** Enters or corrects a fact of a person. */
export function PersonFactPage() {
  const { id, kind } = useParams({ from: '/people/$id/facts/$kind' });
  const { record } = useSearch({ from: '/people/$id/facts/$kind' });
  const person = useQuery(PersonPageDocument, { variables: { id } });
  return (
    <Frame kind={kind} name={person.data?.person.name} recordId={record} to="people">
      <Loaded query={person}>{(data) => <Entry kind={kind} recordId={record} subject={personSubject(data.person)} />}</Loaded>
    </Frame>
  );
}

/** Enters or corrects a fact of a unit. */
export function UnitFactPage() {
  const t = useText();
  const { id, kind } = useParams({ from: '/units/$id/facts/$kind' });
  const { record } = useSearch({ from: '/units/$id/facts/$kind' });
  const unit = useQuery(UnitPageDocument, { variables: { id } });
  const name = unit.data && t(unit.data.unit.name);
  return (
    <Frame kind={kind} name={name} recordId={record} to="units">
      <Loaded query={unit}>{(data) => <Entry kind={kind} recordId={record} subject={unitSubject(data.unit, t(data.unit.name))} />}</Loaded>
    </Frame>
  );
}

interface FrameProps {
  readonly kind: string;
  readonly recordId?: string;
  readonly name?: string;
  readonly to: 'people' | 'units';
  readonly children: React.ReactNode;
}

function Frame({ kind, recordId, name, to, children }: FrameProps) {
  const w = useWords(entryWords);
  const people = useWords(peopleWords);
  const t = useText();
  const what = isKind(kind) ? t(factRule(kind).name) : '';
  const crumb =
    to === 'people' ? { label: people.title, link: { to: '/people' as const } } : { label: w.units, link: { to: '/units' as const } };
  return (
    <Page breadcrumbs={[crumb]} lead={name && w.lead(name)} narrow title={recordId ? w.correctWhat(what) : w.addWhat(what)}>
      {children}
    </Page>
  );
}

interface EntryProps {
  readonly kind: string;
  readonly recordId?: string;
  readonly subject: FactSubject;
}

function Entry({ kind, recordId, subject }: EntryProps) {
  const w = useWords(entryWords);
  const [done, setDone] = useState<string>();
  if (!isKind(kind) || !subject.mayEnter.includes(kind)) return <Notice>{w.notAllowed}</Notice>;
  if (done) {
    return (
      <Confirmation title={done}>
        <div className={form.buttons}>
          <Link {...subject.page}>{w.back}</Link>
          {!recordId && (
            <Button onClick={() => setDone(undefined)} size="compact-sm" variant="default">
              {w.another}
            </Button>
          )}
        </div>
      </Confirmation>
    );
  }
  const record = recordId ? subject.recordsOf(kind).find(({ id }) => id === recordId) : undefined;
  if (recordId && !record) return <Notice>{w.gone}</Notice>;
  return (
    <>
      {/* A record that somebody else corrected meanwhile is shown anew, with its new version. */}
      <FactForm key={`${record?.id} ${record?.version}`} kind={kind} onSaved={() => setDone(w.saved)} record={record} subject={subject} />
      {record && <RemoveFact kind={kind} onRemoved={() => setDone(w.removed)} record={record} />}
    </>
  );
}

function isKind(kind: string): kind is FactKind {
  return (FACT_KIND_NAMES as readonly string[]).includes(kind);
}
