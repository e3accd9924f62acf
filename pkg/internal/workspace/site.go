package workspace

import (
	"path"
	"path/filepath"

	"github.com/outcomelint/outcomelint/pkg/source"
)

// site is what programs that look at a whole repository have to know of a folder.
type site struct {
	// inRepository is the folder as seen from the top of its repository; ok
	// says that there is one.
	inRepository string
	ok           bool
	// rooted says that a configuration states where the workspace begins.
	rooted bool
}

func (c *Configs) locate(folder string, rooted bool) {
	s := site{rooted: rooted}
	if top, ok := c.finder.repository(folder); ok {
		s.inRepository, s.ok = relative(top, folder), true
	}
	if c.sites == nil {
		c.sites = map[string]site{}
	}
	c.sites[folder] = s
}

func (c *Configs) site(f *source.File) site {
	return c.sites[filepath.Dir(Absolute(c.finder.Dir, f.Path))]
}

// FromRoot is the path of a file from the workspace root, with '/', whatever
// the working directory is. Where no configuration states a root, it is the
// path in the repository, and outside one the file's key.
func (c *Configs) FromRoot(f *source.File) string {
	if s := c.site(f); s.ok && !s.rooted {
		return path.Join(s.inRepository, f.Key)
	}
	return f.Key
}

// InRepository is the path of a file from the top of its repository, with '/';
// the path that people are shown where there is none.
func (c *Configs) InRepository(f *source.File) string {
	if s := c.site(f); s.ok {
		return path.Join(s.inRepository, path.Base(filepath.ToSlash(f.Path)))
	}
	return f.Path
}
