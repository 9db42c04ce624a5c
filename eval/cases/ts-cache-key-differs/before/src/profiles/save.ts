import type { Cache } from '../cache.js';
import type { Profile, Profiles } from './profiles.js';

export async function saveProfile(profiles: Profiles, profile: Profile): Promise<void> {
  await profiles.save(profile);
}
