import { Button } from '@mantine/core';
import type { Text } from '@vinh-danh/domain/text';
import { useState } from 'react';
import { Notice } from '../ui/notice';
import { useLanguage, useWords } from '../ui/words';
import type { PlanText_planFragment } from './plan-page.generated';
import styles from './plan-text.module.css';
import { planWords } from './plan-words';

/** The plan as its own text. What rules and tasks cite are its paragraphs; each has an address. */
export function PlanText({ plan }: { plan: PlanText_planFragment }) {
  const w = useWords(planWords);
  const { language } = useLanguage();
  const [isOriginal, setOriginal] = useState(false);
  const shown = isOriginal ? 'vi' : language;
  const t = (text: Text) => text[shown];
  const { body } = plan;
  const [year, month, day] = plan.issuedOn.split('-').map(Number) as [number, number, number];
  return (
    <>
      {language === 'en' && (
        <Notice>
          <p>{w.summary}</p>
          <Button onClick={() => setOriginal(!isOriginal)} variant="default">
            {isOriginal ? w.translation : w.original}
          </Button>
        </Notice>
      )}
      <article className={styles.document} lang={shown}>
        <header>
          <div>
            <p className={styles.authority}>{t(body.authority)}</p>
            <p>{plan.number}</p>
          </div>
          <p className={styles.place}>{planWords[shown].issued(t(body.place), day, month, year)}</p>
        </header>
        <h3 className={styles.title}>{t(plan.title)}</h3>
        <div className={styles.bases}>
          {body.legalBases.map((basis) => (
            <p key={basis.vi}>{t(basis)}</p>
          ))}
        </div>
        <p>{t(body.preamble)}</p>
        {body.sections.map((section) => (
          <section aria-labelledby={`section-${section.number}`} key={section.number}>
            <h4 id={`section-${section.number}`}>
              {section.number}. {t(section.title)}
            </h4>
            {section.paragraphs.map((paragraph) => (
              <div className={styles.paragraph} id={paragraph.anchor} key={paragraph.anchor} tabIndex={-1}>
                <a className={styles.anchor} href={`#${paragraph.anchor}`}>
                  {paragraph.anchor}
                </a>
                <p>{t(paragraph.text)}</p>
              </div>
            ))}
          </section>
        ))}
        <p>{t(body.closing)}</p>
        <footer>
          <div>
            <p className={styles.recipients}>{planWords[shown].recipients}</p>
            <ul>
              {body.recipients.map((recipient) => (
                <li key={recipient.vi}>{t(recipient)}</li>
              ))}
            </ul>
          </div>
          <p className={styles.signatory}>{t(body.signatory)}</p>
        </footer>
      </article>
    </>
  );
}
