import styles from './tag.module.css';

/** What a tag tells the eye. The word tells it to everyone. */
export type Tone = 'ok' | 'no' | 'look' | 'calm' | 'plain';

const SIGNS: Record<Tone, string> = { ok: '✓', no: '✕', look: '!', calm: '●', plain: '○' };

/** A state in one or two words: ground, sign and word say the same, so that nothing rests on colour. */
export function Tag({ tone = 'plain', children }: { tone?: Tone; children: string }) {
  return (
    <span className={`${styles.tag} ${styles[tone]}`}>
      <span aria-hidden className={styles.sign}>
        {SIGNS[tone]}
      </span>
      {children}
    </span>
  );
}
