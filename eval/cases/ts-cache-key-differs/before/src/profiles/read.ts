import type { Cache } from '../cache.js';
import type { Profile, Profiles } from './profiles.js';

export function readProfile(profiles: Profiles, id: string): Promise<Profile> {
  return profiles.find(id);
}
