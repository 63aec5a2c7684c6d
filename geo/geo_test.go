package geo

import "testing"

func TestNames(t *testing.T) {
	n, err := NewNames()
	if err != nil {
		t.Fatal(err)
	}
	t.Log(n.Hans("楓木衝"), n.Hant("枫木冲"), n.Pinyin("枫木冲"), n.Pinyin("𠮷水"), n.Hant("𠮷水"), n.Hans("水頭"), n.Hant("里头"), n.Hant("大岩"))
}
