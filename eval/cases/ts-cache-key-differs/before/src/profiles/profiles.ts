export interface Profile {
  id: string;
  name: string;
}

export interface Profiles {
  find(id: string): Promise<Profile>;
  save(profile: Profile): Promise<void>;
}
