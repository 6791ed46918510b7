import type { components } from '../api/schema';

export type Post = components['schemas']['PostResponse'];
export type PostSummary = components['schemas']['PostSummary'];
export type Author = components['schemas']['Author'];
export type RelatedPosts = components['schemas']['RelatedPosts'];
