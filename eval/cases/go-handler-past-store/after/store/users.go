package store

import "database/sql"

type Store struct{ DB *sql.DB }

func (s Store) UserByName(name string) (id int, err error) {
	err = s.DB.QueryRow("SELECT id FROM users WHERE name = $1", name).Scan(&id)
	return id, err
}
