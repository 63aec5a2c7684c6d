package sample

import "math"

// front is a place that a spreading wave reaches at a time.
type front struct {
	time float64
	cell int32
}

// fronts is a binary heap of places by time; container/heap takes three times as long.
type fronts []front

func (f *fronts) push(x front) {
	*f = append(*f, x)
	h := *f
	i := len(h) - 1
	for i > 0 {
		up := (i - 1) / 2
		if h[up].time <= h[i].time {
			break
		}
		h[up], h[i] = h[i], h[up]
		i = up
	}
}

func (f *fronts) pop() front {
	h := *f
	first := h[0]
	last := len(h) - 1
	h[0] = h[last]
	h = h[:last]
	*f = h
	i := 0
	for {
		least, left, right := i, 2*i+1, 2*i+2
		if left < last && h[left].time < h[least].time {
			least = left
		}
		if right < last && h[right].time < h[least].time {
			least = right
		}
		if least == i {
			return first
		}
		h[least], h[i] = h[i], h[least]
		i = least
	}
}

// march solves |∇T| = cost outward from seeds by the fast marching method (Sethian 1996):
// the time at which a wave that starts there reaches each cell. Unlike paths from cell to
// cell it favours no direction, so contours of T are round. carry[i] is copied from the
// neighbour that reached i first; it may be nil.
func march(g grid, cost []float64, seeds map[int]float64, carry []float64) surface {
	times := newSurface(g, math.Inf(1))
	var queue fronts
	for _, i := range sortedKeys(seeds) {
		times.v[i] = seeds[i]
		queue.push(front{seeds[i], int32(i)}) //nolint:gosec // G115: a grid has far fewer cells
	}
	done := make([]bool, g.size())
	for len(queue) > 0 {
		at := queue.pop()
		i := int(at.cell)
		if done[i] {
			continue
		}
		done[i] = true
		beside, n := g.sides(i)
		for _, j := range beside[:n] {
			if done[j] {
				continue
			}
			if t := arrival(times, done, j, cost[j]*g.cellM); t < times.v[j] {
				times.v[j] = t
				if carry != nil {
					carry[j] = carry[i]
				}
				queue.push(front{t, int32(j)}) //nolint:gosec // G115: as above
			}
		}
	}
	return times
}

// arrival is the first-order upwind solution of the eikonal equation at cell j.
func arrival(times surface, done []bool, j int, step float64) float64 {
	across := earliest(times, done, j, 1, j%times.w > 0, j%times.w < times.w-1)
	along := earliest(times, done, j, times.w, j >= times.w, j < times.size()-times.w)
	if math.Abs(across-along) < step {
		d := across - along
		return (across + along + math.Sqrt(2*step*step-d*d)) / 2
	}
	return math.Min(across, along) + step
}

func earliest(times surface, done []bool, j, stride int, before, after bool) float64 {
	t := math.Inf(1)
	if before && done[j-stride] {
		t = times.v[j-stride]
	}
	if after && done[j+stride] {
		t = math.Min(t, times.v[j+stride])
	}
	return t
}
