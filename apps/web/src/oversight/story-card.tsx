import { useText, useWords } from '../ui/words';
import { HonoureeLink } from './honour-table';
import type { StoryCard_storyFragment as Story } from './public.generated';
import styles from './public.module.css';
import { publicWords } from './public-words';

/** An exemplary person or collective in the gallery. */
export function StoryCard({ story }: { story: Story }) {
  const w = useWords(publicWords);
  const t = useText();
  const { picture } = story;
  return (
    <article className={styles.card}>
      {picture && (
        <img alt={picture.alt} height={picture.height} lang="vi" loading="lazy" src={`/pictures/${picture.id}`} width={picture.width} />
      )}
      <div className={styles.cardBody}>
        <h3>{story.name}</h3>
        {story.unitName && <p>{t(story.unitName)}</p>}
        <p lang="vi">{story.title}</p>
        <p className={styles.awards}>{story.awardNames.map((name) => t(name)).join('; ')}</p>
        <p>
          <HonoureeLink honouree={story}>{w.readStory(story.name)}</HonoureeLink>
        </p>
      </div>
    </article>
  );
}

/** The whole story, with its picture. */
export function StoryArticle({ story }: { story: Story }) {
  const { picture } = story;
  return (
    <article className={picture ? styles.article : undefined} lang="vi">
      {picture && (
        <figure className={styles.figure}>
          <img alt={picture.alt} height={picture.height} src={`/pictures/${picture.id}`} width={picture.width} />
        </figure>
      )}
      <div className={styles.story}>
        <h3>{story.title}</h3>
        {story.story.split(/\n\s*\n/).map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
      </div>
    </article>
  );
}
