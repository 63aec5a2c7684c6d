package cluster

// Finds how much memory the database may take.

import (
	"io/fs"
	"math"
	"path"
	"strconv"
	"strings"
)

// The least and the most of the server's shared buffers. Pages in use beyond them are read from the system's cache
// again and again: an import into a town of a million parcels touches a gigabyte of indexes.
const (
	leastBuffersMB = 256
	mostBuffersMB  = 2048
)

// buffersMB returns the size of the server's shared buffers: an eighth of the memory that the machine has or that this
// program's control group may take. Memory is taken only as pages are used.
func buffersMB(root fs.FS) int {
	return int(min(max(memoryMB(root)/8, leastBuffersMB), mostBuffersMB))
}

// The least and the most of memory that one process of the database may take for itself, beside what all share.
const (
	leastOwnMB = 1024
	mostOwnMB  = 4096
	mappedMB   = 512 // programs, libraries and their tables
)

// processMB returns the limit of the address space of one process of the server: the shared buffers and an eighth of the
// machine's memory, on a small one a third. A query that asks for more fails, and the server goes on.
func processMB(root fs.FS) int {
	memory := memoryMB(root)
	own := min(max(memory/8, leastOwnMB), mostOwnMB)
	if memory > 0 {
		own = min(own, memory/3) // or the whole control group would end for one process
	}
	return buffersMB(root) + mappedMB + int(own)
}

// memoryMB returns the lesser of the machine's memory and the limits of this process's control group and those above
// it; 0 if neither is known.
func memoryMB(root fs.FS) int64 {
	least := int64(math.MaxInt64)
	info, _ := fs.ReadFile(root, "proc/meminfo")
	for line := range strings.Lines(string(info)) {
		if fields := strings.Fields(line); len(fields) > 1 && fields[0] == "MemTotal:" {
			if kB, err := strconv.ParseInt(fields[1], 10, 64); err == nil {
				least = kB >> 10
			}
		}
	}
	groups, _ := fs.ReadFile(root, "proc/self/cgroup")
	for line := range strings.Lines(string(groups)) {
		_, named, _ := strings.Cut(strings.TrimSpace(line), ":")
		kind, group, ok := strings.Cut(named, ":/")
		file := map[string]string{"": "memory.max", "memory": "memory.limit_in_bytes"}[kind] // of versions 2 and 1
		if !ok || file == "" {
			continue
		}
		for dir := path.Join("sys/fs/cgroup", kind, group); dir != "sys/fs"; dir = path.Dir(dir) {
			limit, _ := fs.ReadFile(root, path.Join(dir, file))
			if bytes, err := strconv.ParseInt(strings.TrimSpace(string(limit)), 10, 64); err == nil { // "max" is no limit
				least = min(least, bytes>>20)
			}
		}
	}
	if least == math.MaxInt64 {
		return 0
	}
	return least
}
