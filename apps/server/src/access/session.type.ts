import { Field, ID, ObjectType } from 'type-graphql';
import { RefusalType } from '../graph/refusal.type';
import { ViewerType } from './viewer.type';

@ObjectType('SignInPayload', { description: 'What became of an attempt to sign in.', simpleResolvers: true })
export class SignInPayload {
  @Field(() => ViewerType, { nullable: true, description: 'Who is signed in now; null when refused.' })
  viewer!: ViewerType | null;

  @Field(() => [RefusalType], { description: 'Why not; empty when signed in.' })
  refusals!: readonly RefusalType[];
}

@ObjectType('Session', { description: 'A browser that is signed in.', simpleResolvers: true })
export class SessionType {
  @Field(() => ID, { description: 'Key of the session.' })
  id!: string;

  @Field(() => Date, { description: 'When it began.' })
  createdAt!: Date;

  @Field(() => Date, { description: 'Its last request, to within five minutes.' })
  lastSeenAt!: Date;

  @Field(() => Date, { description: 'When it ends at the latest.' })
  expiresAt!: Date;

  @Field(() => String, { description: 'What the browser says of itself.' })
  userAgent!: string;

  @Field(() => Boolean, { description: 'Whether this request came with it.' })
  current!: boolean;
}
