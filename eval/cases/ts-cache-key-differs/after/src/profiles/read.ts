import type { Cache } from '../cache.js';
import type { Profile, Profiles } from './profiles.js';

const seconds = 300;

export async function readProfile(profiles: Profiles, cache: Cache, id: string): Promise<Profile> {
  const cached = await cache.get<Profile>(`profile:${id}`);
  if (cached) return cached;
  const profile = await profiles.find(id);
  await cache.set(`profile:${id}`, profile, seconds);
  return profile;
}
