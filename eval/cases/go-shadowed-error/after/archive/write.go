package archive

import (
	"archive/zip"
	"os"
)

// Write puts the files into an archive, which appears under its name only once it is whole.
func Write(name string, files map[string][]byte) (err error) {
	out, err := os.Create(name + ".part")
	if err != nil {
		return err
	}
	archive := zip.NewWriter(out)
	for path, bytes := range files {
		entry, err := archive.Create(path)
		if err != nil {
			return err
		}
		if _, err := entry.Write(bytes); err != nil {
			return err
		}
	}
	if err := archive.Close(); err == nil {
		err = out.Close()
	}
	if err != nil {
		return err
	}
	return os.Rename(name+".part", name)
}
