//go:build race

package sample

// raceDetector tells that the race detector runs, which makes the tests some six times slower. The
// package has no goroutines, so one town is enough then.
const raceDetector = true
