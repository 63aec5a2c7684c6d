package postgis_test

import (
	"testing"

	"tuntu/internal/postgis/pgtest"
)

// A person's number is recognised however it is written, and what only looks long is not.
func TestPersonsNumbersAreRecognised(t *testing.T) {
	conn := owner(t, pgtest.New(t))
	for text, want := range map[string]bool{
		// phones
		"13812345678": true, "找老李 13812345678。": true, "+8613812345678": true, "+86 138 1234 5678": true, "008613812345678": true, "0086-138-1234-5678": true,
		"8613812345678": true, "(86)13812345678": true, "（86）13812345678": true, "１３８１２３４５６７８": true, "138.1234.5678": true, "138-1234-5678": true, "138－1234－5678": true,
		"138—1234—5678": true, "138·1234·5678": true, "138 12345678": true, "138 123 45678": true, "1381 234 5678": true, "1-3-8-1-2-3-4-5-6-7-8": true, "1 3 8 1 2 3 4 5 6 7 8": true,
		"①③⑧①②③④⑤⑥⑦⑧": true, "138\u200b1234\u200b5678": true, "138\t1234\t5678": true, "电话138_1234_5678号": true, "𝟏𝟑𝟖𝟏𝟐𝟑𝟒𝟓𝟔𝟕𝟖": true, "138\u00ad12345678": true,
		"0773-6812345": true, "07736812345": true, "(0773)6812345": true, "（0773） 681 2345": true, "+86 773 6812345": true, "010-62345678": true, "020 8123 4567": true, "+86-10-6234-5678": true,
		"一三八一二三四五六七八": true, "电话幺三八幺二三四五六七八": true, "零七七三六八一二三四五": true, "壹叁捌壹贰叁肆伍陆柒捌": true, "١٣٨١٢٣٤٥٦٧٨": true, "१३८१२३४५६७८": true, "一3八1二3四5六7八": true,
		"1З812345678": true, "l38l2345678": true, "I38 I234 5678": true, "138O1234567": true, "电话1З8-1234-5678，": true, "11О1О519491231ОО2X": true, "|3812345678": true,
		"138(1234)5678": true, "（138）（1234）（5678）": true, "【138】1234-5678": true, "138,1234,5678": true, "138，1234，5678": true, "138*1234*5678": true, "138☎1234☎5678": true,
		"1️⃣3️⃣8️⃣1️⃣2️⃣3️⃣4️⃣5️⃣6️⃣7️⃣8️⃣": true, "138 12 34 56 78": true, "13 81 23 45 67 8": true, "1-38-12-34-56-78": true, "13/812/345/678": true, "13812 345678": true,
		"138123 45678": true, "138 / 1234 / 5678": true, "1,3,8,1,2,3,4,5,6,7,8": true, "1, 3, 8, 1, 2, 3, 4, 5, 6, 7, 8": true, "1̶3̶8̶1̶2̶3̶4̶5̶6̶7̶8̶": true, "138📞1234📞5678": true,
		"0773(681)2345": true, "0773:6812345": true, "(86)(138)12345678": true, "138（l234）5678": true,
		"1101 0519 4912 3100 2X": true, "110105（19491231）002X": true, "1,1,0,1,0,5,1,9,4,9,1,2,3,1,0,0,2,X": true, "110105:1949:12:31:002x": true,
		"135、1200、3000 袋": false, "10,5 亩，3,25 亩": false, "1,234,567.89": false, "13:45:12 34": false, "138,123,456": false, "12 34 56 78 90 12": false,
		"450324 2024 0612 0015": false, "111.0123, 25.6543; 111.0234, 25.6789": false, "13812.345678,25.1": false, "[12,25],[13,26],[14,27]": false,
		"2024-05-01/2024-06-30": false, "3.14159265358979": false, "K13+812~K14+345": false, "2026/11/25 13:45:12.345678": false,
		"ISO 19115-1:2014": false, "O2-2024-0612-15": false, "45О324103201": false, "IO-OI-OO-II-12": false, "BOl3812345678": false, "I 号 2345678901": false,
		"二〇一八年五月一日至二〇二四年六月三十日": false, "一二三组四五六号七八九田": false, "十三屯八一二三四五六七八": false,
		// identity numbers, with the right check digit
		"11010519491231002X": true, "11010519491231002x": true, "11010519491231002Ｘ": true, "110105 19491231 002X": true, "110105-19491231-002X": true, "１１０１０５１９４９１２３１００２Ｘ": true,
		"身份证11010519491231002X的": true, "440524188001010014": true,
		// a numeral beside a number may be a word
		"张三13812345678批": true, "李四0773-6812345": true, "王五11010519491231002X": true, "陆138 1234 5678": true, "13812345678五保户": true,
		"一三八12345678": true, "十三138123456789": false, "第三组450324103201001": false, "第三2024年": false, "三5.25亩，四3.75亩": false,
		// others
		"110105194912310021": false, "11010519491331002X": false, "110105194912310020": false, "450324103201": false, "450324103201F00072": false, "4503241032010010001": false,
		"450324103201001": false, "2018-2020": false, "2024-05-01 至 2024-06-30": false, "12345678901": false, "23812345678": false, "138123456789": false, "913812345678": false,
		"1381234567": false, "6222021234567890123": false, "10.5 亩, 3.25 亩, 2019 年": false, "110.123456, 25.654321": false, "37489979.7642 2865759.6693": false, "": false,
		"第 13 组 812 号 345678": false, "G72 K1381+234": false, "面积 13812.345678": false, "宗地 45032410320100010": false, "08:30-11:30": false,
		"2026-11-25 08:00-09:30": false, "0.0000123456789": false,
	} {
		var holds bool
		var masked string
		if err := conn.QueryRow(t.Context(), `SELECT tuntu.holds_identity($1), tuntu.mask_text($1)`, text).Scan(&holds, &masked); err != nil {
			t.Fatal(text, err)
		}
		if holds != want || holds == (masked == text) {
			t.Errorf("%q: %v, shown as %q, want %v", text, holds, masked, want)
		}
		var again bool
		if err := conn.QueryRow(t.Context(), `SELECT tuntu.holds_identity($1)`, masked).Scan(&again); err != nil || again {
			t.Errorf("%q, shown as %q, still holds a number: %v", text, masked, err)
		}
	}
}
