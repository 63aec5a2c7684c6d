package ground

// This file implements fast marching, which computes a wave's travel time from its seeds to each cell.

import "math"

// Front is a place that a spreading wave reaches at a time.
type Front struct {
	Time float64
	Cell int32
}

// Fronts is a binary heap of places by time; container/heap takes three times as long.
type Fronts []Front

// Push adds a cell with its time.
func (f *Fronts) Push(x Front) {
	*f = append(*f, x)
	h := *f
	i := len(h) - 1
	for i > 0 {
		up := (i - 1) / 2
		if h[up].Time <= h[i].Time {
			break
		}
		h[up], h[i] = h[i], h[up]
		i = up
	}
}

// Pop takes the cell with the least time.
func (f *Fronts) Pop() Front {
	h := *f
	first := h[0]
	last := len(h) - 1
	h[0] = h[last]
	h = h[:last]
	*f = h
	i := 0
	for {
		least, left, right := i, 2*i+1, 2*i+2
		if left < last && h[left].Time < h[least].Time {
			least = left
		}
		if right < last && h[right].Time < h[least].Time {
			least = right
		}
		if least == i {
			return first
		}
		h[least], h[i] = h[i], h[least]
		i = least
	}
}

// March solves |∇T| = cost outward from seeds by the fast marching method (Sethian 1996):
// the time at which a wave that starts there reaches each cell. Unlike paths from cell to
// cell it favours no direction, so contours of T are round. carry[i] is copied from the
// neighbour that reached i first; it may be nil.
func March(g Grid, cost []float64, seeds map[int]float64, carry []float64) Surface {
	times := newSurface(g, math.Inf(1))
	var queue Fronts
	for _, i := range SortedKeys(seeds) {
		times.V[i] = seeds[i]
		queue.Push(Front{seeds[i], int32(i)}) //nolint:gosec // G115: a grid has far fewer cells
	}
	done := make([]bool, g.Size())
	for len(queue) > 0 {
		at := queue.Pop()
		i := int(at.Cell)
		if done[i] {
			continue
		}
		done[i] = true
		beside, n := g.Sides(i)
		for _, j := range beside[:n] {
			if done[j] {
				continue
			}
			if t := arrival(times, done, j, cost[j]*g.cellM); t < times.V[j] {
				times.V[j] = t
				if carry != nil {
					carry[j] = carry[i]
				}
				queue.Push(Front{t, int32(j)}) //nolint:gosec // G115: as above
			}
		}
	}
	return times
}

// arrival is the first-order upwind solution of the eikonal equation at cell j.
func arrival(times Surface, done []bool, j int, step float64) float64 {
	across := earliest(times, done, j, 1, j%times.W > 0, j%times.W < times.W-1)
	along := earliest(times, done, j, times.W, j >= times.W, j < times.Size()-times.W)
	if math.Abs(across-along) < step {
		d := across - along
		return (across + along + math.Sqrt(2*step*step-d*d)) / 2
	}
	return math.Min(across, along) + step
}

func earliest(times Surface, done []bool, j, stride int, before, after bool) float64 {
	t := math.Inf(1)
	if before && done[j-stride] {
		t = times.V[j-stride]
	}
	if after && done[j+stride] {
		t = math.Min(t, times.V[j+stride])
	}
	return t
}
