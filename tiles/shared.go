package tiles

// This file shares the results of long computations between requests.

import (
	"context"
	"fmt"
	"sync"

	"tuntu/internal/recent"
)

// shared computes values by key and keeps them until they are evicted. Requests for a value that is being
// computed wait for it; a computation that nobody waits for any more is given up.
type shared[K comparable, V any] struct {
	kept     *recent.Cache[K, V]
	mutex    sync.Mutex
	underWay map[K]*computation[V]
	live     bool // whether changes are heard of; while not, nothing is kept
}

// computation is one value that is being computed. Its fields are guarded by the mutex but for value and err,
// which are set before done is closed.
type computation[V any] struct {
	waiting int
	stale   bool // evicted since it began
	cancel  context.CancelFunc
	done    chan struct{}
	value   V
	err     error
}

func newShared[K comparable, V any](limitBytes int, held func(V) int) *shared[K, V] {
	return &shared[K, V]{kept: recent.NewOfFew[K](limitBytes, held), underWay: map[K]*computation[V]{}}
}

// get returns a key's value, kept or computed. The computation outlives the request that began it if
// others wait too.
func (s *shared[K, V]) get(ctx context.Context, key K, compute func(context.Context) (V, error)) (value V, err error) {
	s.mutex.Lock()
	if s.live {
		if value, ok := s.kept.Get(key); ok {
			s.mutex.Unlock()
			return value, nil
		}
	}
	c, joined := s.underWay[key]
	if !joined {
		computing, cancel := context.WithCancel(context.WithoutCancel(ctx)) //nolint:gosec // run calls it, and so does leave
		c = &computation[V]{cancel: cancel, done: make(chan struct{})}
		s.underWay[key] = c
		go s.run(computing, key, c, compute)
	}
	c.waiting++
	s.mutex.Unlock()
	select {
	case <-c.done:
		return c.value, c.err
	case <-ctx.Done():
		s.leave(key, c)
		return value, ctx.Err()
	}
}

func (s *shared[K, V]) run(ctx context.Context, key K, c *computation[V], compute func(context.Context) (V, error)) {
	defer c.cancel()
	defer close(c.done)
	defer func() { // no request runs this, so no other code recovers a panic
		if p := recover(); p != nil {
			c.err = fmt.Errorf("computation of %v: %v", key, p)
		}
		s.mutex.Lock()
		defer s.mutex.Unlock()
		s.forget(key, c)
		if c.err == nil && !c.stale && s.live {
			s.kept.Put(key, c.value)
		}
	}()
	c.value, c.err = compute(ctx)
}

// leave cancels a computation when the last waiting request has left.
func (s *shared[K, V]) leave(key K, c *computation[V]) {
	s.mutex.Lock()
	defer s.mutex.Unlock()
	c.waiting--
	if c.waiting == 0 {
		c.cancel()
		s.forget(key, c)
	}
}

func (s *shared[K, V]) forget(key K, c *computation[V]) {
	if s.underWay[key] == c {
		delete(s.underWay, key)
	}
}

// evict drops the values whose keys are stale. Later requests do not join their computations.
func (s *shared[K, V]) evict(stale func(K) bool) {
	s.mutex.Lock()
	defer s.mutex.Unlock()
	s.drop(stale)
}

func (s *shared[K, V]) drop(stale func(K) bool) {
	for key, c := range s.underWay {
		if stale(key) {
			c.stale = true
			delete(s.underWay, key)
		}
	}
	s.kept.Evict(stale)
}

// hear notes whether changes are heard of from now on, and drops all values, as a change may have passed unheard.
func (s *shared[K, V]) hear(live bool) {
	s.mutex.Lock()
	defer s.mutex.Unlock()
	s.live = live
	s.drop(func(K) bool { return true })
}
