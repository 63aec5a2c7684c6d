//go:build race

package sample

// raceDetector makes everything some six times slower; the package has no goroutines, so
// one town is enough under it.
const raceDetector = true
